package dcant.authority;

import dcant.api.Node;
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
        AuthorityStatus status,
        @Nullable LocalDate endedOn,
        @Nullable String siren,
        @Nullable String inseeCode,
        @Nullable String regionCode,
        @Nullable Integer population,
        List<String> postalCodes,
        @Nullable String url,
        boolean isFictional)
        implements Node {

    /** The row of an authority that a statement calls {@code authority}. */
    public static final String ROW = """
            authority {
              .code, .name, .acronym, .kind, .intercommunalityForm, .endedOn, .siren, .inseeCode, .regionCode,
              .population, .url,
              status: CASE WHEN authority.endedOn IS NULL THEN 'ACTIVE' ELSE 'ENDED' END,
              isFictional: coalesce(authority.isFictional, false),
              postalCodes: coalesce(authority.postalCodes, [])
            }""";

    /** Reads authorities by code. */
    public static final String BY_CODES = """
            UNWIND $keys AS key
            MATCH (authority:Authority {code: key})
            RETURN key,
            """ + ROW + " AS row";

    private static final String PUBLIC_DIRECTORY = "https://annuaire-entreprises.data.gouv.fr/entreprise/";

    @Override
    public String nodeKey() {
        return code;
    }

    /** Every SIREN, current one first. */
    public List<String> sirens() {
        return siren == null ? List.of() : List.of(siren);
    }

    /** Its entry in the public directory of French bodies. */
    public @Nullable String recordUrl() {
        return siren == null ? null : PUBLIC_DIRECTORY + siren;
    }
}
