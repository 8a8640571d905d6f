package dcant.contact;

import org.jspecify.annotations.Nullable;

/** How to reach a function, never a named person. */
public record ContactPoint(
        String function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String url) {}
