package dcant.engine;

import java.util.function.IntConsumer;

/**
 * Who is told what a request costs, found by this class in its GraphQL context.
 *
 * @param counted takes the cost of a request that is within the limits, before it runs
 */
public record CostListener(IntConsumer counted) {

    /** Nobody: the hub asks itself. */
    public static final CostListener NONE = new CostListener(cost -> {});
}
