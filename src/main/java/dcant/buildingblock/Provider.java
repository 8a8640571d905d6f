package dcant.buildingblock;

import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that makes, maintains, hosts or installs a building block. */
record Provider(
        String authorityCode,
        String name,
        @Nullable String siren,
        ProviderRole role,
        @Nullable String url,
        @Nullable LocalDate until,
        Reliability reliability,
        List<String> sourceKeys)
        implements Sourced {}
