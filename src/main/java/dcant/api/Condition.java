package dcant.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter with its and, or and not, brought to one form that a fixed statement can evaluate: at least one clause, all of
 * whose tests come out as expected. It goes to the statement as the parameter {@code clauses}, null when all items fit.
 */
public final class Condition {

    /** Each is evaluated for each item: more would let one request keep a processor for seconds. */
    private static final int MOST_TESTS = 20;

    private static final int MOST_VALUES = 100;

    private final List<List<Map<String, Object>>> clauses;

    private Condition(List<List<Map<String, Object>>> clauses) {
        if (clauses.stream().mapToInt(List::size).sum() > MOST_TESTS) {
            throw new BadRequest("This filter is too large once its and, or and not are unfolded: at most " + MOST_TESTS
                    + " comparisons.");
        }
        this.clauses = clauses;
    }

    /** Holds for every item. */
    public static Condition always() {
        return new Condition(List.of(List.of()));
    }

    /** One test: the statement knows the field and finds the other values beside it. */
    public static Condition test(String field, Map<String, ?> values) {
        var test = new HashMap<String, Object>(values);
        test.put("field", field);
        test.put("expected", true);
        return new Condition(List.of(List.of(test)));
    }

    /** Equal to a value, one of several, or both. */
    public static Condition oneOf(String field, @Nullable Object eq, @Nullable List<?> in) {
        if (in != null && in.size() > MOST_VALUES) {
            throw new BadRequest("`in` takes at most %d values, %d were given.".formatted(MOST_VALUES, in.size()));
        }
        var equal = eq == null ? always() : test(field, Map.of("values", List.of(eq)));
        return in == null ? equal : equal.and(test(field, Map.of("values", in)));
    }

    /** What a field of a filter asks for; where it asks for nothing, every item fits. */
    public static <T> Condition of(@Nullable T asked, Function<T, Condition> condition) {
        return asked == null ? always() : condition.apply(asked);
    }

    /** All hold. */
    public static Condition all(Condition... conditions) {
        return Arrays.stream(conditions).reduce(always(), Condition::and);
    }

    /** Both hold. */
    public Condition and(Condition other) {
        var both = new ArrayList<List<Map<String, Object>>>();
        for (var mine : clauses) {
            for (var theirs : other.clauses) {
                var clause = new ArrayList<>(mine);
                clause.addAll(theirs);
                both.add(clause);
            }
        }
        return new Condition(both);
    }

    /** At least one holds; none of them when the list is empty. */
    public static Condition anyOf(List<Condition> conditions) {
        return new Condition(conditions.stream()
                .flatMap(condition -> condition.clauses.stream())
                .toList());
    }

    /** The opposite. */
    public Condition negate() {
        var result = always();
        for (var clause : clauses) {
            result = result.and(anyOf(clause.stream().map(Condition::opposite).toList()));
        }
        return result;
    }

    private static Condition opposite(Map<String, Object> test) {
        var opposite = new HashMap<>(test);
        opposite.put("expected", !Boolean.TRUE.equals(test.get("expected")));
        return new Condition(List.of(List.of(opposite)));
    }

    /**
     * The condition of a filter that has others inside.
     *
     * @param own what its own fields ask for
     * @param of the condition of a filter
     */
    public static <F> Condition of(
            Condition own, @Nullable List<F> and, @Nullable List<F> or, @Nullable F not, Function<F, Condition> of) {
        var result = own;
        for (var part : and == null ? List.<F>of() : and) {
            result = result.and(of.apply(part));
        }
        if (or != null) {
            result = result.and(anyOf(or.stream().map(of).toList()));
        }
        return not == null ? result : result.and(of.apply(not).negate());
    }

    /** The parameter for the statement, null when every item fits. */
    public @Nullable List<List<Map<String, Object>>> clauses() {
        return clauses.stream().anyMatch(List::isEmpty) ? null : clauses;
    }
}
