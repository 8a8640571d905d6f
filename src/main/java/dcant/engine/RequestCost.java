package dcant.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Counts the objects that a request may return, shows the count as {@code extensions.cost} and refuses what is above the
 * limit before it runs. Connections, edges, page positions and scalars are free; a page counts its {@code first} or
 * {@code last}, another list the size that {@code @listSize} gives it in the schema.
 */
final class RequestCost extends SimplePerformantInstrumentation {

    private static final String KEY = "dcant.cost";
    private static final int COUNTED_AT_MOST = 1_000_000;
    private static final int MOST_KEPT = 20;
    private static final int UNSTATED_LIST = 10;
    private static final Set<String> CONNECTION_LISTS = Set.of("edges", "nodes");

    private final LoadingCache<Document, Cache<Counted, Integer>> counted = Caffeine.newBuilder()
            .weakKeys()
            .build(document -> Caffeine.newBuilder().maximumSize(MOST_KEPT).build());
    private final LimitProperties limits;
    private final DocumentLimits documentLimits;

    RequestCost(LimitProperties limits, DocumentLimits documentLimits) {
        this.limits = limits;
        this.documentLimits = documentLimits;
    }

    /** Here, because two instrumentations would be asked at each field of each object. */
    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables documentAndVariables,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        documentLimits.check(documentAndVariables.getDocument());
        return documentAndVariables;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var cost = cost(context);
        context.getGraphQLContext().put(KEY, cost);
        TooComplex.check(
                "Cost (objects that the answer may hold)",
                limits.cost(),
                cost,
                "Ask for smaller pages: `first` multiplies everything inside it.");
        context.getGraphQLContext()
                .getOrDefault(CostListener.class, CostListener.NONE)
                .counted()
                .accept(cost);
        return null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Integer cost = parameters.getGraphQLContext().get(KEY);
        return CompletableFuture.completedFuture(
                cost == null ? result : result.transform(builder -> builder.addExtension("cost", cost)));
    }

    /** Counting takes as long as a small request: only its numbers and switches can change it. */
    private int cost(ExecutionContext context) {
        var variables = new HashMap<>(context.getCoercedVariables().toMap());
        variables.values().removeIf(value -> !(value instanceof Integer || value instanceof Boolean));
        return counted.get(context.getDocument())
                .get(new Counted(context.getOperationDefinition().getName(), variables), key -> count(context));
    }

    private static int count(ExecutionContext context) {
        var operation = context.getOperationDefinition();
        return QueryComplexityCalculator.newCalculator()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(operation.getName())
                .variables(context.getCoercedVariables())
                .fieldComplexityCalculator(RequestCost::cost)
                .build()
                .calculate();
    }

    private static int cost(FieldComplexityEnvironment field, int ofFields) {
        var definition = field.getFieldDefinition();
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(type instanceof GraphQLFieldsContainer) || type.getName().startsWith("__")) {
            return 0;
        }
        var isFree = type.getName().endsWith("Connection")
                || type.getName().endsWith("Edge")
                || type.getName().equals("PageInfo");
        var each = (isFree ? 0L : 1L) + ofFields;
        return (int) Math.min(each * size(field, definition), COUNTED_AT_MOST);
    }

    private static long size(FieldComplexityEnvironment field, GraphQLFieldDefinition definition) {
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
            return 1;
        }
        var parent = field.getParentEnvironment();
        if (parent != null && CONNECTION_LISTS.contains(definition.getName()) && isConnection(parent)) {
            return pageSize(parent.getArguments());
        }
        if (definition.getArgument("first") != null) {
            return pageSize(field.getArguments());
        }
        var listSize = definition.getAppliedDirective("listSize");
        return listSize == null
                ? UNSTATED_LIST
                : (Integer) listSize.getArgument("assumed").getValue();
    }

    private static boolean isConnection(FieldComplexityEnvironment field) {
        return GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType())
                .getName()
                .endsWith("Connection");
    }

    /** One operation of a document with the variables that count. */
    private record Counted(@Nullable String operation, Map<String, Object> variables) {}

    /** A size that the page itself will refuse counts as one here. */
    private static long pageSize(Map<String, Object> arguments) {
        var size = arguments.get("last") instanceof Integer last ? last : arguments.get("first");
        return size instanceof Integer items ? Math.max(1, items) : 1;
    }
}
