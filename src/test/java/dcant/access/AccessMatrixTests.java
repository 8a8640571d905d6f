package dcant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.HubTest;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** Every type or field of the schema says who may ask it, and every way in sees to it. */
@HubTest
class AccessMatrixTests {

    private final HttpHub hub;
    private final GraphQLSchema schema;

    AccessMatrixTests(HttpHub hub, GraphQlSource source) {
        this.hub = hub;
        this.schema = source.schema();
    }

    private List<GraphQLObjectType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(type -> (GraphQLObjectType) type)
                .toList();
    }

    @Test
    void everyTypeSaysWhoMayAskIt() {
        assertThat(types())
                .filteredOn(type -> !type.hasAppliedDirective("access"))
                .extracting(GraphQLObjectType::getName)
                .isEmpty();
    }

    /** The fields by which anything is reached, for each of the four identities. */
    @Test
    void everyWayInLetsInWhoItSaysAndNobodyElse() {
        var wrong = new ArrayList<String>();
        for (var root : List.of(schema.getQueryType(), schema.getMutationType())) {
            for (var field : root.getFieldDefinitions()) {
                var audience = audience(root, field);
                for (var identity : List.of("anonymous", "partner", "contributor", "coordinator")) {
                    var as = identity.equals("anonymous") ? hub : hub.as(identity);
                    var code = as.ask(document(root, field), variables(field)).code();
                    var isRefused = code.equals("UNAUTHORIZED") || code.equals("FORBIDDEN");
                    if (isRefused == isIn(audience, identity)) {
                        wrong.add(root.getName() + "." + field.getName() + " by " + identity + ": " + code);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> audience(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var directive = field.hasAppliedDirective("access")
                ? field.getAppliedDirective("access")
                : type.getAppliedDirective("access");
        List<?> to = directive.getArgument("to").getValue();
        return to.stream().map(String::valueOf).toList();
    }

    private static boolean isIn(List<String> audience, String identity) {
        return switch (identity) {
            case "anonymous" -> audience.contains("EVERYONE");
            case "partner" -> audience.stream().anyMatch(List.of("EVERYONE", "SIGNED_IN", "PARTNER")::contains);
            case "contributor" ->
                audience.stream().anyMatch(List.of("EVERYONE", "SIGNED_IN", "CONTRIBUTOR", "PILOT")::contains);
            default -> true;
        };
    }

    private static String document(GraphQLObjectType root, GraphQLFieldDefinition field) {
        var operation = root.getName().toLowerCase(java.util.Locale.ROOT);
        var needed = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                .toList();
        var declared = new StringBuilder();
        var given = new StringBuilder();
        for (var argument : needed) {
            declared.append("$%s: %s ".formatted(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType())));
            given.append("%s: $%s ".formatted(argument.getName(), argument.getName()));
        }
        var selection = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof graphql.schema.GraphQLScalarType
                ? ""
                : " { __typename }";
        return needed.isEmpty()
                ? "%s { %s%s }".formatted(operation, field.getName(), selection)
                : "%s (%s) { %s(%s)%s }".formatted(operation, declared, field.getName(), given, selection);
    }

    /** Inputs of the right form that name nothing: whoever is let in is told so, and nothing is written. */
    private Map<String, Object> variables(GraphQLFieldDefinition field) {
        return new Inputs(schema).of(field);
    }
}
