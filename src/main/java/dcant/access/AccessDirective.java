package dcant.access;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Sees to {@code @access}: the schema says who may ask a field, on its type or on the field itself. */
@Component
class AccessDirective implements SchemaDirectiveWiring {

    private static final String NAME = "access";

    private final Access access;

    AccessDirective(Access access) {
        this.access = access;
    }

    @Bean
    static RuntimeWiringConfigurer accessWiring(AccessDirective directive) {
        return wiring -> wiring.directiveWiring(directive);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        if (environment.getFieldsContainer() instanceof GraphQLObjectType type) {
            var field = environment.getElement();
            var audiences = audiences(type, field);
            if (!audiences.contains(Audience.EVERYONE)) {
                var answer = environment.getFieldDataFetcher();
                environment.setFieldDataFetcher(asked -> {
                    access.require(audiences, asked.getGraphQlContext());
                    return answer.get(asked);
                });
            }
        }
        return environment.getElement();
    }

    /** The names of the mutations that this caller may ask for. */
    static List<String> permissions(GraphQLSchema schema, Rights rights) {
        var mutations = schema.getMutationType();
        return mutations.getFieldDefinitions().stream()
                .filter(mutation -> rights.isInAny(audiences(mutations, mutation)))
                .map(GraphQLFieldDefinition::getName)
                .sorted()
                .toList();
    }

    private static Collection<Audience> audiences(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var own = declared(field);
        var audiences = own == null ? declared(type) : own;
        if (audiences == null) {
            throw new IllegalStateException("@access says neither of " + type.getName() + " nor of its field "
                    + field.getName() + " who may ask it");
        }
        return audiences;
    }

    private static @Nullable List<Audience> declared(GraphQLDirectiveContainer element) {
        var directive = element.getAppliedDirective(NAME);
        if (directive == null) {
            return null;
        }
        List<?> names = directive.getArgument("to").getValue();
        return names.stream()
                .map(name -> Audience.valueOf(String.valueOf(name)))
                .toList();
    }
}
