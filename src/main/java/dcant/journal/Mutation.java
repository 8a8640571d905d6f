package dcant.journal;

import dcant.access.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to be written: a controller method takes it beside its input.
 *
 * @param idempotencyKey given by the caller so that repeating the request changes nothing, or null
 * @param inputHash SHA-256 of the input without that key
 */
public record Mutation(String name, @Nullable String idempotencyKey, String inputHash, Caller caller, Locale locale) {}
