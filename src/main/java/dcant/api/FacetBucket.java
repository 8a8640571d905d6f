package dcant.api;

import org.jspecify.annotations.Nullable;

/**
 * How many items of a list have one value.
 *
 * @param value null for those that have none
 */
public record FacetBucket(@Nullable String value, int count) {}
