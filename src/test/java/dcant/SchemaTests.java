package dcant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dcant.write.RefusalCode;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What every part of the schema owes to its readers. */
class SchemaTests {

    private static final Path DIRECTORY = Path.of("schema");
    private static final Path RELEASED = DIRECTORY.resolve("released.graphqls.txt");
    private static final String NODES_BY_ID = "Query.nodes";

    private final String text = read();
    private final GraphQLSchema schema =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));

    private static String read() {
        try (var files = Files.list(DIRECTORY)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".graphqls"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return String.join("\n", texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everythingIsDescribed() {
        var undescribed = new ArrayList<String>();
        types().forEach(type -> note(undescribed, type.getName(), type));
        fields((owner, field) -> {
            if (!isDescribed(field) && !isDescribedByInterface(owner, field)) {
                undescribed.add(owner.getName() + "." + field.getName());
            }
        });
        inputs((name, input) -> note(undescribed, name, input));
        enums((owner, value) -> note(undescribed, owner.getName() + "." + value.getName(), value));
        schema.getDirectives().stream()
                .filter(directive -> text.contains("directive @" + directive.getName() + "("))
                .forEach(directive -> {
                    note(undescribed, "@" + directive.getName(), directive);
                    directive.getArguments().forEach(argument -> note(undescribed, "@" + argument.getName(), argument));
                });
        assertThat(undescribed).isEmpty();
    }

    private static void note(List<String> undescribed, String name, GraphQLNamedSchemaElement element) {
        if (!isDescribed(element)) {
            undescribed.add(name);
        }
    }

    private static boolean isDescribed(GraphQLNamedSchemaElement element) {
        var description = element.getDescription();
        return description != null && !description.isBlank();
    }

    /** What an interface says of a field holds for the types that implement it. */
    private boolean isDescribedByInterface(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {
        return owner instanceof GraphQLImplementingType type
                && type.getInterfaces().stream()
                        .map(parent -> (GraphQLFieldsContainer) parent)
                        .map(parent -> parent.getFieldDefinition(field.getName()))
                        .anyMatch(inherited -> inherited != null && isDescribed(inherited));
    }

    @Test
    void listsHoldNoNullsAndAreNeverNull() {
        var loose = new ArrayList<String>();
        fields((owner, field) -> {
            var type = GraphQLTypeUtil.simplePrint(field.getType());
            var expected = "[" + GraphQLTypeUtil.unwrapAll(field.getType()).getName()
                    + (name(owner, field).equals(NODES_BY_ID) ? "" : "!") + "]!";
            if (type.contains("[") && !type.equals(expected)) {
                loose.add(name(owner, field) + ": " + type);
            }
        });
        inputs((name, input) -> {
            if (isList(input.getType()) && !isNonNullItem(input.getType())) {
                loose.add(name + ": " + GraphQLTypeUtil.simplePrint((GraphQLType) input.getType()));
            }
        });
        assertThat(loose).isEmpty();
    }

    private static boolean isNonNullItem(GraphQLType list) {
        return GraphQLTypeUtil.isNonNull(GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(list)));
    }

    @Test
    void everyListThatIsNotPagedTellsItsSize() {
        var unsized = new ArrayList<String>();
        fields((owner, field) -> {
            if (isList(field.getType())
                    && !owner.getName().endsWith("Connection")
                    && field.getArgument("first") == null
                    && !field.hasAppliedDirective("listSize")) {
                unsized.add(name(owner, field));
            }
        });
        assertThat(unsized).isEmpty();
    }

    @Test
    void everyConnectionIsPagedBothWays() {
        var unpaged = new ArrayList<String>();
        fields((owner, field) -> {
            var type = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
            var arguments =
                    field.getArguments().stream().map(GraphQLArgument::getName).toList();
            if (type.endsWith("Connection") && !arguments.containsAll(List.of("first", "after", "last", "before"))) {
                unpaged.add(name(owner, field));
            }
        });
        assertThat(unpaged).isEmpty();
    }

    @Test
    void everyMutationTakesOneInput() {
        var mutations = schema.getMutationType();
        if (mutations != null) {
            assertThat(mutations.getFieldDefinitions())
                    .allSatisfy(mutation -> assertThat(mutation.getArguments())
                            .as(mutation.getName())
                            .singleElement()
                            .satisfies(
                                    argument -> assertThat(argument.getName()).isEqualTo("input"))
                            .satisfies(argument -> assertThat(GraphQLTypeUtil.isNonNull(argument.getType()))
                                    .isTrue()));
        }
    }

    @Test
    void enumsAreThoseOfTheCode() {
        var inSchema = new HashMap<String, List<String>>();
        enums((owner, value) -> inSchema.computeIfAbsent(owner.getName(), name -> new ArrayList<>())
                .add(value.getName()));
        var inCode = enumsOfTheCode();
        inCode.put("UserErrorCode", refusalCodes());
        inCode.keySet().retainAll(inSchema.keySet());
        inSchema.computeIfPresent(
                "UserErrorCode", (name, values) -> values.stream().sorted().toList());
        assertThat(inCode).isEqualTo(inSchema);
    }

    /** Each is declared where a rule throws it. */
    private static List<String> refusalCodes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dcant").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(RefusalCode.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> field.getName())
                        .sorted()
                        .toList();
    }

    /** A nested enum bears the name of its class before its own, or says by its own alone what it is of. */
    private static Map<String, List<String>> enumsOfTheCode() {
        var values = new HashMap<String, List<String>>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dcant").stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .forEach(type -> {
                            var names = Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList();
                            var outer = type.getDeclaringClass();
                            values.put(type.getSimpleName(), names);
                            values.put((outer == null ? "" : outer.getSimpleName()) + type.getSimpleName(), names);
                        });
        return values;
    }

    /** Until something is released, nobody can be broken: the version says so. */
    @Test
    void breaksNobody() throws IOException {
        if (Files.exists(RELEASED)) {
            var reporter = new CapturingReporter();
            new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(Files.readString(RELEASED), text), reporter);
            assertThat(reporter.getBreakages()).isEmpty();
        } else {
            assertThat(Files.readString(Path.of("pom.xml")))
                    .containsPattern("<artifactId>dcant-hub</artifactId>\\s+<version>0\\.");
        }
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
    }

    private static String name(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {
        return owner.getName() + "." + field.getName();
    }

    private List<GraphQLNamedType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .toList();
    }

    private void fields(BiConsumer<GraphQLFieldsContainer, GraphQLFieldDefinition> check) {
        types().forEach(type -> {
            if (type instanceof GraphQLFieldsContainer owner) {
                owner.getFieldDefinitions().forEach(field -> check.accept(owner, field));
            }
        });
    }

    /** Arguments of fields, and fields of inputs. */
    private void inputs(BiConsumer<String, GraphQLInputValueDefinition> check) {
        fields((owner, field) -> field.getArguments()
                .forEach(argument -> check.accept(name(owner, field) + "." + argument.getName(), argument)));
        types().forEach(type -> {
            if (type instanceof GraphQLInputObjectType owner) {
                owner.getFieldDefinitions()
                        .forEach(field -> check.accept(owner.getName() + "." + field.getName(), field));
            }
        });
    }

    private void enums(BiConsumer<GraphQLEnumType, GraphQLEnumValueDefinition> check) {
        types().forEach(type -> {
            if (type instanceof GraphQLEnumType owner) {
                owner.getValues().forEach(value -> check.accept(owner, value));
            }
        });
    }
}
