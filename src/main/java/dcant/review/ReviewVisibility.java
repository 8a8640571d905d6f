package dcant.review;

import dcant.access.Access;
import dcant.access.Rights;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which reviews a reader sees: those that are validated; all those of the actions that an authority of the reader pilots;
 * all of them for coordinators. For everybody else the others do not exist.
 */
@Component
public class ReviewVisibility {

    /** Of {@code review}, with the parameters of this class. */
    public static final String IS_VISIBLE = """
            (review.status = 'VALIDATED' OR $seesAll
             OR (size($pilotsFor) > 0 AND EXISTS {
               (review)-[:OF]->(:Action)<-[:PILOTS]-(pilot:Authority) WHERE pilot.code IN $pilotsFor }))""";

    private final Access access;

    ReviewVisibility(Access access) {
        this.access = access;
    }

    /** The parameters of a reader, in a map to add others to. */
    public Map<String, @Nullable Object> in(DataFetchingEnvironment field) {
        return of(field.getGraphQlContext());
    }

    /** The same. */
    Map<String, @Nullable Object> of(GraphQLContext request) {
        return of(access.rights(request));
    }

    /** The same as {@link #IS_VISIBLE} of a review. */
    static boolean isVisible(Review.Status status, Collection<String> pilots, Rights reader) {
        return status == Review.Status.VALIDATED || reader.isAgentOfAny(pilots);
    }

    static Map<String, @Nullable Object> of(Rights rights) {
        return new HashMap<>(Map.of("seesAll", rights.isCoordinator(), "pilotsFor", rights.authorities()));
    }
}
