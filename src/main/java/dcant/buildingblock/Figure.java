package dcant.buildingblock;

import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;

/** A number that a source states. */
public record Figure(
        String label,
        double value,
        String unit,
        Precision precision,
        LocalDate asOf,
        Reliability reliability,
        List<String> sourceKeys)
        implements Sourced {

    /** How a published number is to be read. */
    public enum Precision {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }
}
