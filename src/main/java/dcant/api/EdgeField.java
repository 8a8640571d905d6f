package dcant.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

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
        return answer.apply(java.util.Objects.requireNonNull(parent), field);
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
