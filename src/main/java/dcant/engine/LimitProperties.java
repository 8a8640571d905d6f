package dcant.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may ask for. Whatever is above is refused before it runs.
 *
 * @param tokens of the document's text
 * @param depth of nested fields
 * @param fields of all operations, fragments counted wherever they are used
 * @param cost objects that the answer may hold
 * @param request how long it may take from its admission to its answer, planning and waiting included
 * @param bodyBytes of the HTTP request
 */
@ConfigurationProperties("hub.limits")
record LimitProperties(
        @DefaultValue("2000") int tokens,
        @DefaultValue("12") int depth,
        @DefaultValue("500") int fields,
        @DefaultValue("30") int aliases,
        @DefaultValue("20") int directives,
        @DefaultValue("50") int fragments,
        @DefaultValue("10") int operations,
        @DefaultValue("5") int mutations,
        @DefaultValue("20000") int cost,
        @DefaultValue("60s") Duration request,
        @DefaultValue("65536") int bodyBytes) {}
