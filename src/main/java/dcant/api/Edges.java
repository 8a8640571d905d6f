package dcant.api;

import dcant.graph.Row;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * The fields of one type of the schema that lead to other objects, by the key of an object. A feature declares its own as a
 * bean; several may speak of one type. A field that takes arguments of its own is a controller method instead.
 *
 * @param <P> the objects that have the fields
 */
public final class Edges<P> implements RuntimeWiringConfigurer {

    private final String typeName;
    private final Function<P, @Nullable String> key;
    private final Map<String, EdgeField<P, ?>> fields = new LinkedHashMap<>();
    private final List<Edge<?>> edges = new ArrayList<>();
    private List<String> types;
    private @Nullable NodeType nodeType;

    private Edges(String typeName, Function<P, @Nullable String> key) {
        this.typeName = typeName;
        this.key = key;
        this.types = List.of(typeName);
    }

    /** Of a type that is called as its class. */
    public static <P> Edges<P> of(Class<P> type, Function<P, @Nullable String> key) {
        return of(type.getSimpleName(), key);
    }

    /** Of a type, or of all types that implement an interface. */
    public static <P> Edges<P> of(String typeName, Function<P, @Nullable String> key) {
        return new Edges<>(typeName, key);
    }

    /** An edge from keys to objects of this type, by which they are found again; everybody sees them. */
    public Edges<P> found(Edge<? extends @Nullable Node> edge) {
        nodeType = new NodeType(typeName, edge);
        return this;
    }

    Stream<NodeType> nodeType() {
        return Stream.ofNullable(nodeType);
    }

    /** A field that is one object or null. */
    public <T> Edges<P> one(String field, String match, Row<T> row) {
        return to(field, Edge.one(match, row));
    }

    /** A field that is a short list. */
    public <T> Edges<P> list(String field, String match, Row<T> row) {
        return to(field, Edge.list(match, row));
    }

    /** A paged field, sorted by an expression that is another one for each item. */
    public <T> Edges<P> pages(String field, String match, Row<T> row, String sortedBy) {
        return to(
                field,
                Edge.pages(new PagedStatement<>(
                        typeName + "." + field, row, match, null, List.of(SortKey.ascending(sortedBy)))));
    }

    /** A field that leads where an edge does. */
    public Edges<P> to(String field, Edge<?> edge) {
        return to(field, edge, key);
    }

    /** The same by another key. */
    public Edges<P> to(String field, Edge<?> edge, Function<P, @Nullable String> otherKey) {
        edges.add(edge);
        return made(field, edge.type(), (parent, asked) -> edge.of(otherKey.apply(parent), asked));
    }

    /** The same with parameters that the request gives, to every object alike. */
    public Edges<P> asked(
            String field,
            Edge<?> edge,
            Function<DataFetchingEnvironment, Map<String, ? extends @Nullable Object>> parameters) {
        edges.add(edge);
        return made(field, edge.type(), (parent, asked) -> {
            var own = key.apply(parent);
            return own == null ? null : edge.of(own, parameters.apply(asked), asked);
        });
    }

    /** A field that is made of what edges lead to. */
    public Edges<P> made(
            String field,
            ResolvableType type,
            BiFunction<P, DataFetchingEnvironment, ? extends @Nullable Object> answer) {
        fields.put(field, new EdgeField<>(typeName + "." + field, type, answer));
        return this;
    }

    /** Every text that these fields can run. */
    public List<String> texts() {
        return edges.stream().flatMap(edge -> edge.texts().stream()).toList();
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry schema) {
        if (schema.getTypeOrNull(typeName) instanceof InterfaceTypeDefinition definition) {
            types = schema.getImplementationsOf(definition).stream()
                    .map(ObjectTypeDefinition::getName)
                    .toList();
        }
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (var type : types) {
            wiring.type(type, builder -> {
                fields.forEach(builder::dataFetcher);
                return builder;
            });
        }
    }

    /**
     * Answers a field, and tells the inspection of the schema what it answers with. It is called as it is: Spring's way to a
     * controller method carries the context of the thread along, a tenth of a request where thousands of objects are answered.
     */
    record EdgeField<P, T extends @Nullable Object>(
            String name, ResolvableType type, BiFunction<P, DataFetchingEnvironment, T> answer)
            implements SelfDescribingDataFetcher<T> {

        @Override
        public T get(DataFetchingEnvironment field) {
            P parent = field.getSource();
            return answer.apply(Objects.requireNonNull(parent), field);
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public ResolvableType getReturnType() {
            return type;
        }
    }
}
