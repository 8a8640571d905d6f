package dcant.buildingblock;

import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;

/** A number that a source states. */
record Figure(
        String label,
        double value,
        String unit,
        FigurePrecision precision,
        LocalDate asOf,
        Reliability reliability,
        List<String> sourceKeys)
        implements Sourced {}
