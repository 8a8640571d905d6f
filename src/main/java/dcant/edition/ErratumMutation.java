package dcant.edition;

import dcant.edition.RecordErratumInput.Correction;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.JournalEntryType;
import dcant.journal.Mutation;
import dcant.journal.Refusal;
import dcant.journal.Subject;
import dcant.journal.UserError;
import dcant.journal.UserErrorCode;
import dcant.journal.Writing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Notes beside an edition what it should have said: the edition itself never changes. */
@Controller
class ErratumMutation {

    /** What an edition says of an action, and the later corrections of one field, last one first. */
    private static final String STANDING = """
            MATCH (edition:Edition {key: $edition})-[:HOLDS]->(snapshot:ActionSnapshot {code: $action})
            RETURN {
              snapshot: snapshot {.*},
              corrected: COLLECT {
                MATCH (edition)<-[:CORRECTS]-(erratum:Erratum {actionCode: $action, field: $field})
                RETURN erratum.after ORDER BY erratum.number DESC },
              errata: COUNT { (edition)<-[:CORRECTS]-(:Erratum) }
            } AS row
            """;

    /** Whether what a value names is there, in the programme when it is of one. */
    private static final String IS_KNOWN = """
            RETURN {isKnown: CASE $field
              WHEN 'PRIORITY_NUMBER' THEN EXISTS { (:Priority {key: $programme + '/' + $after}) }
              WHEN 'REPLACEMENT' THEN $after = '' OR EXISTS {
                (:Action {code: $after})-[:SERVES]->(:Priority)-[:OF]->(:Programme {code: $programme}) }
              WHEN 'DECISION_BODY' THEN $after = ''
                OR EXISTS { (:Authority {code: $after, kind: 'GOVERNANCE_BODY'}) }
              ELSE true
            END} AS row
            """;

    private static final String RECORD = """
            MATCH (edition:Edition {key: $edition})
            CREATE (erratum:Erratum)-[:CORRECTS]->(edition)
            SET erratum = $erratum
            """;

    private final Journal journal;
    private final Editions editions;

    ErratumMutation(Journal journal, Editions editions) {
        this.journal = journal;
        this.editions = editions;
    }

    @MutationMapping
    RecordErratumPayload recordErratum(@Argument RecordErratumInput input, Mutation mutation) {
        var check = new InputCheck();
        var correction = input.correction(check);
        return journal.write(
                mutation,
                check,
                writing -> {
                    var edition = editions.in(writing, input.edition());
                    if (edition == null) {
                        throw Refusal.of(UserErrorCode.NOT_FOUND, "semester", input.edition());
                    }
                    writing.require(writing.rights().isCoordinator());
                    return writing.once(() -> record(writing, edition, Objects.requireNonNull(correction)));
                },
                editions::byKey,
                RecordErratumPayload::new);
    }

    private static String record(Writing writing, Edition edition, Correction correction) {
        var standing = standing(writing, edition, correction);
        var before = standing.corrected().isEmpty()
                ? correction.field().in(standing.snapshot())
                : standing.corrected().getFirst();
        requireChange(writing, edition, correction, before);
        var erratum = new Erratum(
                standing.errata() + 1,
                correction.action(),
                correction.field().inSnapshot(),
                before,
                correction.after(),
                correction.reason(),
                writing.now(),
                writing.reliability(),
                List.of(writing.source()));
        writing.rows(RECORD, Map.of("edition", edition.key(), "erratum", erratum));
        writing.publish(
                JournalEntryType.ERRATUM_RECORDED,
                Subject.of(edition),
                null,
                List.of(
                        Change.of(erratum.actionCode() + "." + erratum.field(), before, erratum.after()),
                        Change.of("reason", null, erratum.reason())));
        return edition.key();
    }

    private static Standing standing(Writing writing, Edition edition, Correction correction) {
        var standing = writing.one(
                STANDING,
                Map.of(
                        "edition", edition.key(),
                        "action", correction.action(),
                        "field", correction.field().inSnapshot()),
                Standing.class);
        if (standing == null) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "actionCode", correction.action())
                    .about(edition.key());
        }
        return standing;
    }

    private static void requireChange(Writing writing, Edition edition, Correction correction, String before) {
        if (before.equals(correction.after())) {
            throw Refusal.of(
                            UserErrorCode.ALREADY_SAID,
                            "after",
                            correction.field().inSnapshot(),
                            before)
                    .about(edition.key());
        }
        var named = Map.of("field", correction.field(), "programme", edition.programme(), "after", correction.after());
        if (!Objects.requireNonNull(writing.one(IS_KNOWN, named, Known.class)).isKnown()) {
            throw Refusal.of(UserErrorCode.NOT_FOUND, "after", correction.after())
                    .about(edition.key());
        }
    }

    private record Standing(ActionSnapshot snapshot, List<String> corrected, int errata) {}

    private record Known(boolean isKnown) {}

    record RecordErratumPayload(@Nullable Edition edition, List<UserError> userErrors) {}
}
