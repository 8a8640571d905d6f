package dcant.authority;

import dcant.api.Edge;
import dcant.graph.Row;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an authority is located in, and what it is a member of.
 *
 * @param legalBody code of the body that acts for it, null when it acts itself
 */
public record Surroundings(
        String code,
        AuthorityKind kind,
        Authority.@Nullable IntercommunalityForm intercommunalityForm,
        @Nullable String legalBody,
        List<Place> locatedIn,
        List<Place> memberOf) {

    /** Finds those of authorities by code. */
    public static final Edge<@Nullable Surroundings> BY_CODE =
            Edge.one("MATCH (authority:Authority {code: key})", Row.of(Surroundings.class, """
            {
              code: key, kind: authority.kind, intercommunalityForm: authority.intercommunalityForm,
              legalBody: head(COLLECT { MATCH (authority)-[:LEGAL_BODY]->(body:Authority) RETURN body.code }),
              locatedIn: COLLECT {
                MATCH path = (authority)-[:LOCATED_IN*1..3]->(place:Authority)
                RETURN {code: place.code, kind: place.kind, links: length(path)} },
              memberOf: COLLECT {
                MATCH (authority)-[:MEMBER_OF]->(place:Authority)
                RETURN {code: place.code, kind: place.kind, intercommunalityForm: place.intercommunalityForm, links: 1} }
            }"""));

    /** Of an authority, read with those of all others that the fields of a request ask about. */
    public static CompletableFuture<Surroundings> of(Authority authority, DataFetchingEnvironment field) {
        return BY_CODE.of(authority.code(), field).thenApply(Objects::requireNonNull);
    }

    /** Who reuses and offers for it: the body that acts for it, or itself. */
    public String actor() {
        return legalBody == null ? code : legalBody;
    }

    /** The intercommunality that it is a member of, null when there is none. */
    public @Nullable String intercommunality() {
        return memberOf.stream()
                .filter(Place::isIntercommunality)
                .map(Place::code)
                .findFirst()
                .orElse(null);
    }

    /** Its département, null when there is none or several. */
    public @Nullable String department() {
        return only(locatedIn.stream(), place -> place.kind() == AuthorityKind.DEPARTMENT && place.links() <= 2);
    }

    /** Its région, null when there is none or several. */
    public @Nullable String region() {
        return only(locatedIn.stream(), place -> place.kind() == AuthorityKind.REGION);
    }

    private static @Nullable String only(Stream<Place> places, Predicate<Place> which) {
        var codes = places.filter(which).map(Place::code).distinct().toList();
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    /** Codes of the bodies, intercommunalities apart, that it is a member of. */
    public List<String> sharedBodies() {
        return codes(memberOf.stream(), place -> !place.isIntercommunality());
    }

    /** Codes of the intercommunalities that it is a member of, or its own when it is one. */
    public List<String> intercommunalities() {
        return codes(Stream.concat(Stream.of(itself()), memberOf.stream()), Place::isIntercommunality);
    }

    /** Codes of the places of a kind that it is, or is located in by so many links. */
    public List<String> within(AuthorityKind kind, int links) {
        return codes(
                Stream.concat(Stream.of(itself()), locatedIn.stream()),
                place -> place.kind() == kind && place.links() <= links);
    }

    /** Codes of itself, of what it is located in and of what it is a member of. */
    public List<String> all() {
        return codes(
                Stream.of(Stream.of(itself()), locatedIn.stream(), memberOf.stream())
                        .flatMap(places -> places),
                any -> true);
    }

    private Place itself() {
        return new Place(code, kind, intercommunalityForm, 0);
    }

    private static List<String> codes(Stream<Place> places, Predicate<Place> which) {
        return places.filter(which).map(Place::code).distinct().sorted().toList();
    }

    /**
     * Another authority that holds it.
     *
     * @param links how many lead there
     */
    public record Place(
            String code, AuthorityKind kind, Authority.@Nullable IntercommunalityForm intercommunalityForm, int links) {

        /** An EPT is a shared body inside a métropole, which is the intercommunality. */
        boolean isIntercommunality() {
            return kind == AuthorityKind.EPCI
                    && intercommunalityForm != null
                    && intercommunalityForm != Authority.IntercommunalityForm.EPT;
        }
    }
}
