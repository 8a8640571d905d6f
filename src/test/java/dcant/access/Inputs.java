package dcant.access;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the right form for the arguments of any field, which name nothing that exists. */
final class Inputs {

    private static final Map<String, Object> SCALARS = Map.of(
            "String", "nothing-" + System.nanoTime(),
            "Int", 1,
            "Boolean", false,
            "Siren", "213502388",
            "InseeCode", "99999",
            "Semester", "2099-S1",
            "Date", "2099-01-01",
            "URL", "https://example.org");

    /** Global id of a type that does not exist. */
    private static final String ID = "Tm90aGluZzpub3RoaW5n";

    private final GraphQLSchema schema;

    Inputs(GraphQLSchema schema) {
        this.schema = schema;
    }

    Map<String, Object> of(GraphQLFieldDefinition field) {
        var values = new HashMap<String, Object>();
        field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                .forEach(argument -> values.put(argument.getName(), value(argument.getType())));
        return values;
    }

    private Object value(GraphQLInputType type) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        var value = switch (schema.getType(named.getName())) {
            case GraphQLInputObjectType input -> input(input);
            case GraphQLEnumType values -> values.getValues().getFirst().getName();
            case null -> throw new IllegalStateException(named.getName());
            default -> named.getName().equals("ID") ? ID : SCALARS.getOrDefault(named.getName(), "nothing");
        };
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)) ? List.of(value) : value;
    }

    private Map<String, Object> input(GraphQLInputObjectType input) {
        var values = new HashMap<String, Object>();
        if (input.isOneOf()) {
            values.put(input.getFields().getFirst().getName(), "nothing");
            return values;
        }
        input.getFields().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                .forEach(field -> values.put(field.getName(), value(field.getType())));
        return values;
    }
}
