package dcant.authority;

import dcant.api.Scalars;
import org.jspecify.annotations.Nullable;

/** Names one authority by one of its codes. Exactly one component is given: the schema sees to it. */
public record AuthorityRef(
        @Nullable String code,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String inseeCode,
        @Nullable String regionCode) {

    private static final int SIREN_LENGTH = 9;
    private static final int LONGEST_DEPARTMENT = 3;

    /** The body that an establishment belongs to. */
    public static AuthorityRef ofSiret(String siret) {
        return new AuthorityRef(null, null, siret, null, null);
    }

    /** The reference as it was given. */
    public String given() {
        for (var value : new @Nullable String[] {code, siren, siret, inseeCode, regionCode}) {
            if (value != null) {
                return value;
            }
        }
        throw new IllegalStateException("an empty reference");
    }

    /**
     * Throws {@link dcant.api.BadRequest} when its code is not of the form that it claims.
     */
    void check() {
        Scalars.SIREN.check(siren);
        Scalars.INSEE_CODE.check(inseeCode);
        Scalars.REGION_CODE.check(regionCode);
    }

    /** The code in this hub that it stands for, null when it is a SIREN or SIRET. */
    @Nullable
    String hubCode() {
        if (inseeCode != null) {
            return (inseeCode.length() <= LONGEST_DEPARTMENT ? "DEP-" : "COM-") + inseeCode;
        }
        return regionCode == null ? code : "REG-" + regionCode;
    }

    /** The SIREN that it holds, null when it is another code. */
    @Nullable
    String sirenOfBody() {
        return siret == null ? siren : siret.substring(0, SIREN_LENGTH);
    }
}
