package dcant.api;

import dcant.api.PagedText.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The total order of a list, as the texts of its pages have it: a place is the list of the values of its keys. */
record Keyset(List<SortKey> keys) {

    String expressions() {
        return keys.stream().map(SortKey::expression).collect(Collectors.joining(", "));
    }

    String sorted(Direction direction) {
        return keys.stream().map(key -> key.orderBy(direction.isBackward())).collect(Collectors.joining(", "));
    }

    /** The same order, of places that a variable holds. */
    Keyset in(String variable) {
        return new Keyset(IntStream.range(0, keys.size())
                .mapToObj(number -> new SortKey(
                        "%s[%d]".formatted(variable, number), keys.get(number).isDescending()))
                .toList());
    }

    /** Conditions on the items of a page that has bounds. */
    List<String> beyond(Direction direction) {
        var conditions = new ArrayList<String>();
        if (direction.isAfter()) {
            conditions.add(beyond("$after", false));
        }
        if (direction.isBefore()) {
            conditions.add(beyond("$before", true));
        }
        return conditions;
    }

    /**
     * Items strictly beyond a place: the first sort key bounds them, so that an index on it can be used. One CASE and not
     * alternatives of conditions, which take the database seconds to plan.
     */
    private String beyond(String place, boolean towardsStart) {
        var last = keys.size() - 1;
        if (last == 0) {
            return compare(place, 0, towardsStart, "");
        }
        var decision = new StringBuilder();
        for (int number = 0; number < last; number++) {
            decision.append(" WHEN %s <> %s[%d] THEN "
                            .formatted(keys.get(number).expression(), place, number))
                    .append(compare(place, number, towardsStart, ""));
        }
        return "%s AND CASE%s ELSE %s END"
                .formatted(compare(place, 0, towardsStart, "="), decision, compare(place, last, towardsStart, ""));
    }

    private String compare(String place, int number, boolean towardsStart, String orEqual) {
        var key = keys.get(number);
        var operator = key.isDescending() == towardsStart ? ">" : "<";
        return "%s %s%s %s[%d]".formatted(key.expression(), operator, orEqual, place, number);
    }
}
