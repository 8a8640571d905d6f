package dcant.authority;

import dcant.api.Edge;
import dcant.api.Node;
import dcant.graph.Row;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that takes part in public digital administration: a territorial authority, a State service, an association. */
public record Authority(
        String code,
        String name,
        @Nullable String acronym,
        AuthorityKind kind,
        @Nullable IntercommunalityForm intercommunalityForm,
        @Nullable LocalDate endedOn,
        @Nullable String siren,
        @Nullable String inseeCode,
        @Nullable String regionCode,
        @Nullable Integer population,
        @Nullable List<String> postalCodes,
        @Nullable String url,
        @Nullable Boolean isFictional)
        implements Node {

    /** The row of an authority that a statement calls {@code authority}. */
    public static final Row<Authority> ROW = Row.of(Authority.class, "authority {.*}");

    /** Finds authorities by code. */
    public static final Edge<@Nullable Authority> BY_CODE = Edge.one("MATCH (authority:Authority {code: key})", ROW);

    private static final String PUBLIC_DIRECTORY = "https://annuaire-entreprises.data.gouv.fr/entreprise/";

    @Override
    public String nodeKey() {
        return code;
    }

    /** Whether it still exists. */
    public Status status() {
        return endedOn == null ? Status.ACTIVE : Status.ENDED;
    }

    /** Of a commune, none for others. */
    @Override
    public List<String> postalCodes() {
        return postalCodes == null ? List.of() : postalCodes;
    }

    /** Whether it was invented for demonstration. */
    @Override
    public Boolean isFictional() {
        return Boolean.TRUE.equals(isFictional);
    }

    /** Every SIREN, current one first. */
    public List<String> sirens() {
        return siren == null ? List.of() : List.of(siren);
    }

    /** Its entry in the public directory of French bodies. */
    public @Nullable String recordUrl() {
        return siren == null ? null : PUBLIC_DIRECTORY + siren;
    }

    /** Whether an authority exists. */
    public enum Status {
        ACTIVE,
        ENDED
    }

    /** Legal forms of an intercommunality. */
    public enum IntercommunalityForm {
        CC,
        CA,
        CU,
        METRO,
        MET69,
        EPT
    }
}
