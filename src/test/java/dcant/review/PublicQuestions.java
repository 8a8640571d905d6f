package dcant.review;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that anybody may ask, made from the schema: one question for each edge of what each root field returns. Where
 * edges lead on to reviews a question follows them; otherwise it goes one edge far.
 */
final class PublicQuestions {

    /** What leads to a review, and what hangs on one. */
    private static final Set<String> FOLLOWED = Set.of(
            "Programme",
            "Priority",
            "Action",
            "ReviewCampaign",
            "Coverage",
            "Review",
            "ReviewPosition",
            "Milestone",
            "Enrichment",
            "ReviewRemark",
            "PageInfo");

    private static final int PAGE = 3;
    private static final int LONGEST_PATH = 4;

    private final GraphQLSchema schema;
    private final Map<String, String> values;

    /** @param values for the arguments that must be given, by name, or by type when they are inputs */
    PublicQuestions(GraphQLSchema schema, Map<String, String> values) {
        this.schema = schema;
        this.values = values;
    }

    /** The documents. */
    List<String> all() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> isPublic(schema.getQueryType(), field))
                .flatMap(field -> questions(field).stream())
                .toList();
    }

    /** Of a list its values only: another root field leads to one of them, and from there on. */
    private List<String> questions(GraphQLFieldDefinition root) {
        var isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(root.getType()));
        return edges(root.getType()).stream()
                .limit(isList ? 1 : Long.MAX_VALUE)
                .map(edge -> "{ %s%s { %s } }".formatted(root.getName(), arguments(root), edge))
                .toList();
    }

    /** What can be selected of a type, one selection for each of its edges and one for all its values. */
    private List<String> edges(GraphQLOutputType type) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        if (!(named instanceof GraphQLObjectType object)) {
            return schema.getImplementations((GraphQLInterfaceType) named).stream()
                    .filter(one -> one.getName().equals("Review"))
                    .flatMap(one -> edges(one).stream().map(edge -> "... on " + one.getName() + " { " + edge + " }"))
                    .toList();
        }
        var edges = new ArrayList<String>();
        edges.add("__typename " + leaves(object));
        for (var field : fields(object)) {
            if (!isLeaf(field)) {
                edges.add(selected(field, Set.of(object.getName())));
            }
        }
        return edges;
    }

    private String selected(GraphQLFieldDefinition field, Set<String> path) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return field.getName() + arguments(field) + " { " + selection((GraphQLNamedOutputType) type, path) + " }";
    }

    private String selection(GraphQLNamedOutputType type, Set<String> path) {
        if (!(type instanceof GraphQLObjectType object)) {
            return "__typename";
        }
        var selection = new StringBuilder("__typename ").append(leaves(object));
        var longer = new HashSet<>(path);
        longer.add(object.getName());
        for (var field : fields(object)) {
            if (!isLeaf(field) && !field.getName().equals("edges") && isFollowed(object, field, path)) {
                selection.append(' ').append(selected(field, longer));
            }
        }
        return selection.toString();
    }

    private static boolean isFollowed(GraphQLObjectType from, GraphQLFieldDefinition field, Set<String> path) {
        var to = named(field);
        var isPage = from.getName().endsWith("Connection");
        return path.size() < LONGEST_PATH
                && !path.contains(to)
                && (isPage || FOLLOWED.contains(to) || to.endsWith("Connection") && FOLLOWED.contains(node(to)));
    }

    private static String node(String connection) {
        return connection.substring(0, connection.length() - "Connection".length());
    }

    private String leaves(GraphQLObjectType type) {
        return fields(type).stream()
                .filter(PublicQuestions::isLeaf)
                .map(field -> field.getName() + arguments(field))
                .collect(Collectors.joining(" "));
    }

    private static List<GraphQLFieldDefinition> fields(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> isPublic(type, field))
                .toList();
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    }

    private static String named(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    private static boolean isPublic(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var access = field.hasAppliedDirective("access")
                ? field.getAppliedDirective("access")
                : type.getAppliedDirective("access");
        List<?> to = Objects.requireNonNull(access.getArgument("to").getValue());
        return to.stream().map(String::valueOf).anyMatch("EVERYONE"::equals);
    }

    /** What must be given, and a small page. */
    private String arguments(GraphQLFieldDefinition field) {
        var given = field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first") || isRequired(argument))
                .map(argument -> argument.getName() + ": " + value(argument))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private String value(GraphQLArgument argument) {
        if (argument.getName().equals("first")) {
            return String.valueOf(PAGE);
        }
        var type = GraphQLTypeUtil.unwrapAll(argument.getType()).getName();
        var value = values.getOrDefault(type, values.get(argument.getName()));
        if (value == null) {
            throw new IllegalStateException("Which %s for an argument %s?".formatted(type, argument.getName()));
        }
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType())) ? "[" + value + "]" : value;
    }
}
