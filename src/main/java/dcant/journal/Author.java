package dcant.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who writes what, under which key.
 *
 * @param agent null for the hub itself
 */
public record Author(@Nullable String agent, String mutation, String inputHash, String key) {}
