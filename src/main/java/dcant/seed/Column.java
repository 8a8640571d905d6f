package dcant.seed;

import org.jspecify.annotations.Nullable;

/**
 * One column of a seed file.
 *
 * @param form what a filled field must look like
 */
record Column(String name, boolean isRequired, Form form) {

    static Column required(String name, Form form) {
        return new Column(name, true, form);
    }

    static Column optional(String name, Form form) {
        return new Column(name, false, form);
    }

    @Nullable
    Object read(String text, LoadedKeys keys) {
        if (text.isEmpty()) {
            if (isRequired) {
                throw new IllegalArgumentException("a value is needed");
            }
            return form.whenEmpty();
        }
        return form.read(text, keys);
    }
}
