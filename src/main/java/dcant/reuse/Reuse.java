package dcant.reuse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dcant.api.Edge;
import dcant.api.Node;
import dcant.buildingblock.ReuseStatus;
import dcant.contact.ContactPoint;
import dcant.graph.Row;
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
        @JsonProperty("id") String key,
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
        @Nullable String experienceWorked,
        @Nullable String experienceDifficulties,
        @Nullable Integer experienceEffortDays,
        @Nullable Boolean experienceRecommends,
        @Nullable LocalDate experienceOn,
        @Nullable String contactFunction,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String contactUrl,
        OffsetDateTime updatedAt,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced, OfBoth {

    /** The row of a reuse that a statement calls {@code reuse}. */
    public static final Row<Reuse> ROW = Row.of(Reuse.class, "reuse {.*}");

    /** Finds reuses by key. */
    public static final Edge<@Nullable Reuse> BY_KEY = Edge.one("MATCH ()-[reuse:REUSES {id: key}]->()", ROW);

    @Override
    public String nodeKey() {
        return key;
    }

    /** What the authority tells the next one, null when it told nothing. */
    public @Nullable Experience experience() {
        return experienceOn == null
                ? null
                : new Experience(
                        experienceWorked,
                        experienceDifficulties,
                        experienceEffortDays,
                        experienceRecommends,
                        experienceOn);
    }

    /** Whom to ask, null when nobody is named. */
    public @Nullable ContactPoint contact() {
        return ContactPoint.of(contactFunction, contactEmail, contactPhone, contactUrl);
    }

    /**
     * What an authority tells the next one.
     *
     * @param effortDays working days that putting it in service took
     */
    public record Experience(
            @Nullable String worked,
            @Nullable String difficulties,
            @Nullable Integer effortDays,
            @Nullable Boolean recommends,
            LocalDate statedOn) {}

    /** Who stated a fact. */
    public enum Provenance {
        DOCUMENTED,
        DECLARED
    }

    /** What of a date is known. */
    public enum DatePrecision {
        YEAR,
        MONTH,
        DAY
    }

    /** Why an authority stopped. */
    public enum StopReason {
        REPLACED,
        COST,
        UNFIT,
        NOT_ADOPTED,
        PROVIDER_ENDED,
        EXPERIMENT_ENDED,
        MERGED,
        RECORDED_IN_ERROR,
        OTHER
    }
}
