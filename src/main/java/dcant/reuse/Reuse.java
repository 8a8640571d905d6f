package dcant.reuse;

import dcant.api.Node;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority reuses a building block.
 *
 * @param key code of the authority, slash, slug of the building block: one reuse for each pair, for ever
 * @param replacement slug of what was taken instead
 */
public record Reuse(
        String key,
        int version,
        ReuseStatus status,
        @Nullable LocalDate since,
        @Nullable DatePrecision sincePrecision,
        @Nullable LocalDate stoppedOn,
        @Nullable StopReason stopReason,
        @Nullable String replacement,
        Provenance provenance,
        @Nullable LocalDate attestedOn,
        @Nullable LocalDate confirmedOn,
        @Nullable String localName,
        @Nullable String note,
        @Nullable Experience experience,
        @Nullable ContactPoint contact,
        OffsetDateTime updatedAt,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    /** The row of a reuse that a statement calls {@code reuse}. */
    public static final String ROW = """
            reuse {
              key: reuse.id, .version, .status, .since, .sincePrecision, .stoppedOn, .stopReason, .replacement,
              .provenance, .attestedOn, .confirmedOn, .localName, .note, .updatedAt, .reliability, .sourceKeys,
              experience: CASE WHEN reuse.experienceOn IS NOT NULL THEN {
                worked: reuse.experienceWorked, difficulties: reuse.experienceDifficulties,
                effortDays: reuse.experienceEffortDays, recommends: reuse.experienceRecommends,
                statedOn: reuse.experienceOn} END,
              contact: CASE WHEN reuse.contactFunction IS NOT NULL THEN {
                function: reuse.contactFunction, email: reuse.contactEmail, phone: reuse.contactPhone,
                url: reuse.contactUrl} END
            }""";

    @Override
    public String nodeKey() {
        return key;
    }
}
