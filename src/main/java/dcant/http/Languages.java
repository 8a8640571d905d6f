package dcant.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The hub speaks French, and English to a request that asks for it; never the language of its machine. */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final String FRENCH = "_fr.properties";

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        var messages = new Sentences();
        messages.setBasenames(baseNames());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.FRENCH);
        return messages;
    }

    /** Each feature has a file of its own, in both languages. */
    private static String[] baseNames() {
        try {
            var french = new PathMatchingResourcePatternResolver().getResources("classpath:messages/*" + FRENCH);
            return Arrays.stream(french)
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> "messages/" + name.substring(0, name.length() - FRENCH.length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
