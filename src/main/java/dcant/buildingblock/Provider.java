package dcant.buildingblock;

import dcant.graph.Row;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that makes, maintains, hosts or installs a building block. */
public record Provider(
        String authorityCode,
        String name,
        @Nullable String siren,
        Role role,
        @Nullable String url,
        @Nullable LocalDate until,
        Reliability reliability,
        List<String> sourceKeys)
        implements Sourced {

    /** The row of a {@code body} in a {@code role} for {@code block}, to which it {@code provides}. */
    static final Row<Provider> ROW = Row.of(Provider.class, """
            {
              authorityCode: body.code, name: body.name, siren: body.siren, role: role,
              url: coalesce(provides.url, body.url), until: provides.until,
              reliability: coalesce(provides.reliability, block.reliability),
              sourceKeys: coalesce(provides.sourceKeys, block.sourceKeys)}""");

    /** What a body does for a building block. */
    public enum Role {
        PUBLISHER,
        MAINTAINER,
        HOST,
        INTEGRATOR,
        TRAINER
    }
}
