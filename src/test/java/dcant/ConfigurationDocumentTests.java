package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The document of the configuration lists every property of the hub, its default and its environment variable. */
class ConfigurationDocumentTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(hub\\.[^`]+)` \\| (.+?) \\| .+ \\| `([A-Z_]+)` \\|$", Pattern.MULTILINE);

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs", "configuration.md")))
                .results()
                .toList();
    }

    @Test
    void listsEveryPropertyOnce() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(1))
                .containsExactlyInAnyOrderElementsOf(properties().keySet());
    }

    @Test
    void tellsTheDefaults() throws IOException {
        var properties = properties();
        assertThat(rows()).allSatisfy(row -> {
            var property = properties.get(row.group(1));
            var standard = property == null ? null : property.getAnnotation(DefaultValue.class);
            if (standard != null && standard.value().length > 0) {
                assertThat(row.group(2)).as(row.group(1)).isEqualTo("`" + standard.value()[0] + "`");
            }
        });
    }

    @Test
    void namesEnvironmentVariablesThatWork() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            var environment = Objects.requireNonNull(ConfigurationPropertySource.from(
                    new SystemEnvironmentPropertySource("systemEnvironment", Map.of(row.group(3), "given"))));
            assertThat(environment.getConfigurationProperty(ConfigurationPropertyName.of(row.group(1))))
                    .as(row.group(1))
                    .isNotNull();
        });
    }

    private static Map<String, Parameter> properties() {
        var properties = new HashMap<String, Parameter>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dcant").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> collect(
                                type.getAnnotation(ConfigurationProperties.class)
                                        .value(),
                                type,
                                properties));
        return properties;
    }

    private static void collect(String prefix, Class<?> type, Map<String, Parameter> properties) {
        for (var part : type.getDeclaredConstructors()[0].getParameters()) {
            var name = prefix + "." + DataObjectPropertyName.toDashedForm(part.getName());
            if (part.getType().isRecord()) {
                collect(name, part.getType(), properties);
            } else {
                properties.put(name, part);
            }
        }
    }
}
