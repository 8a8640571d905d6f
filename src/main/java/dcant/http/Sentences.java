package dcant.http;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of {@code messages/}. Each use has a format of its own: Spring shares one and locks it, and a virtual thread
 * that waits for a lock comes back only when those that arrived after it are done.
 */
public final class Sentences extends ResourceBundleMessageSource {

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var shared = super.resolveCode(code, locale);
        return shared == null ? null : (MessageFormat) shared.clone();
    }
}
