package dcant.engine;

import dcant.api.Scalars;
import dcant.graph.Graph;
import graphql.schema.idl.SchemaPrinter;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the schema together, refuses one that the code does not answer whole, and serves its text. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    /** The text leaves out the directives that every server has, and those that the library defines and we do not serve. */
    private static final Set<String> OWN_DIRECTIVES = Set.of("access", "listSize");

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(scalar -> wiring.scalar(scalar.type()));
    }

    @Bean
    GraphQlSourceBuilderCustomizer schemaSource(DocumentCache documents, LimitProperties limits) {
        var limited = new RequestCost(limits, new DocumentLimits(limits));
        return builder -> builder.inspectSchemaMappings(SchemaConfiguration::requireEmpty)
                .configureGraphQl(
                        graphQl -> graphQl.preparsedDocumentProvider(documents).instrumentation(limited));
    }

    @Bean
    GraphQlSourceBuilderCustomizer fairQueries(Graph graph, ObjectProvider<DataFetcherExceptionResolver> failures) {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.queryExecutionStrategy(new FairQueries(
                DataFetcherExceptionResolver.createExceptionHandler(
                        failures.orderedStream().toList()),
                graph)));
    }

    private static void requireEmpty(SchemaReport report) {
        var isEmpty = report.unmappedFields().isEmpty()
                && report.unmappedRegistrations().isEmpty()
                && report.unmappedArguments().isEmpty()
                && report.fieldNullnessErrors().isEmpty()
                && report.argumentNullnessErrors().isEmpty()
                && report.skippedTypes().isEmpty();
        if (!isEmpty) {
            throw new IllegalStateException("The schema and the code differ: " + report);
        }
    }

    @Bean
    RouterFunction<ServerResponse> schemaText(GraphQlSource source) {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinition(OWN_DIRECTIVES::contains);
        var text = new SchemaPrinter(options).print(source.schema());
        return RouterFunctions.route()
                .GET(
                        "/graphql/schema.graphqls",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.valueOf("application/graphql;charset=UTF-8"))
                                .body(text))
                .build();
    }
}
