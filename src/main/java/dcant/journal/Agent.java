package dcant.journal;

import org.jspecify.annotations.Nullable;

/**
 * A person or a tool that writes. The journal knows it by its id alone.
 *
 * @param name null when no issuer gave one, or when it was erased
 */
public record Agent(String id, @Nullable String name) {}
