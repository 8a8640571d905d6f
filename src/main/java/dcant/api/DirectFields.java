package dcant.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Lets the fields of objects call their controller methods themselves. Spring makes a description of the method and carries
 * the context of the thread to it for each object that has the field, a tenth of a request: such a field has no context but its
 * request, and stays on the thread of it.
 */
final class DirectFields extends GraphQLTypeVisitorStub {

    /** Their fields are called once in a request, and some wait. */
    private static final Set<String> LEFT_TO_SPRING = Set.of("Query", "Mutation", "Subscription");

    private final BeanFactory controllers;
    private final List<HandlerMethodArgumentResolver> resolvers;

    DirectFields(BeanFactory controllers, List<HandlerMethodArgumentResolver> resolvers) {
        this.controllers = controllers;
        this.resolvers = resolvers;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        var parent = (GraphQLFieldsContainer) context.getParentNode();
        var coordinates = FieldCoordinates.coordinates(parent, field);
        if (!LEFT_TO_SPRING.contains(parent.getName())
                && registry.getDataFetcher(coordinates, field) instanceof SelfDescribingDataFetcher<?> described) {
            var direct = direct(described);
            if (direct != null) {
                registry.dataFetcher(coordinates, direct);
            }
        }
        return TraversalControl.CONTINUE;
    }

    /** Null for a field that is left to Spring. */
    private @Nullable DataFetcher<?> direct(SelfDescribingDataFetcher<?> described) {
        var method = described.asMethod();
        if (method == null) {
            return null;
        }
        return method.isAnnotationPresent(BatchMapping.class) ? (TrivialDataFetcher<?>) described::get : direct(method);
    }

    private @Nullable DataFetcher<?> direct(Method method) {
        var arguments = new ArrayList<DirectArgument>();
        for (int number = 0; number < method.getParameterCount(); number++) {
            var argument = DirectArgument.of(new MethodParameter(method, number), resolvers);
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return new DirectField(method, controllers.getBean(method.getDeclaringClass()), arguments);
    }
}
