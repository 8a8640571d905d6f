package dcant.hub;

/** What this hub says of itself. */
public record Hub(
        String publicUrl, String version, String dataLicence, String geographyEdition, boolean holdsIllustrativeData) {}
