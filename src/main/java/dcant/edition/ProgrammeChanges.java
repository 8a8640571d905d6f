package dcant.edition;

import dcant.action.Action;
import dcant.action.Decision;
import dcant.review.Health;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the actions of a programme between two of its states. An action that came and ended between them is in
 * both lists.
 */
record ProgrammeChanges(
        List<ActionSnapshot> added,
        List<EnrichedAction> enriched,
        List<ActionSnapshot> completed,
        List<DroppedAction> dropped,
        List<Move<Integer>> moved,
        List<Move<Health>> healthChanged,
        List<Move<Integer>> progressed,
        List<ActionSnapshot> notReviewed,
        boolean isExhaustive) {

    /**
     * Compares two states.
     *
     * @param between the states of all editions after the first one, the last one included: what ended on the way is there
     * @param semester in which a review was due, null when nothing is
     */
    static ProgrammeChanges of(
            List<ActionSnapshot> from,
            List<ActionSnapshot> between,
            List<ActionSnapshot> to,
            @Nullable String semester) {
        var before = byCode(from);
        var after = byCode(between);
        after.putAll(byCode(to));
        var both = after.values().stream()
                .filter(action -> before.containsKey(action.code()))
                .map(action -> new Pair(Objects.requireNonNull(before.get(action.code())), action))
                .toList();
        return new ProgrammeChanges(
                list(after.values(), action -> !before.containsKey(action.code())),
                both.stream()
                        .map(EnrichedAction::of)
                        .filter(action -> !action.changes().isEmpty())
                        .toList(),
                ended(after.values(), before, Action.Status.COMPLETED),
                ended(after.values(), before, Action.Status.DROPPED).stream()
                        .map(DroppedAction::new)
                        .toList(),
                moves(both, ActionSnapshot::priorityNumber),
                moves(both, ActionSnapshot::health),
                moves(both, ActionSnapshot::progress),
                semester == null ? List.of() : list(to, action -> !semester.equals(action.reviewedIn())),
                true);
    }

    private static Map<String, ActionSnapshot> byCode(List<ActionSnapshot> snapshots) {
        return snapshots.stream()
                .collect(Collectors.toMap(
                        ActionSnapshot::code, Function.identity(), (earlier, later) -> later, HashMap::new));
    }

    private static List<ActionSnapshot> ended(
            Collection<ActionSnapshot> after, Map<String, ActionSnapshot> before, Action.Status status) {
        return list(after, action -> {
            var earlier = before.get(action.code());
            return action.status() == status && (earlier == null || earlier.status() != status);
        });
    }

    private static List<ActionSnapshot> list(Collection<ActionSnapshot> actions, Predicate<ActionSnapshot> kept) {
        return actions.stream()
                .filter(kept)
                .sorted(Comparator.comparing(ActionSnapshot::code))
                .toList();
    }

    /** Those of which both states say something, and not the same. */
    private static <T> List<Move<T>> moves(List<Pair> both, Function<ActionSnapshot, @Nullable T> said) {
        return both.stream()
                .flatMap(pair -> {
                    var before = said.apply(pair.before());
                    var after = said.apply(pair.after());
                    return before == null || after == null || before.equals(after)
                            ? Stream.empty()
                            : Stream.of(new Move<>(pair.after(), before, after));
                })
                .toList();
    }

    /** One action in both states. */
    record Pair(ActionSnapshot before, ActionSnapshot after) {}

    /** An action that was given up. */
    record DroppedAction(ActionSnapshot action) {

        public String code() {
            return action.code();
        }

        public String title() {
            return action.title();
        }

        public String reason() {
            return Objects.requireNonNullElse(action.dropReason(), "");
        }

        public int reuserCountAtDrop() {
            return action.reuserCount();
        }

        public @Nullable Decision decision() {
            return Decision.of(action.decisionBody(), action.decidedOn(), action.minutesUrl(), action.dropReason());
        }
    }

    /** An action whose text or building blocks changed. */
    record EnrichedAction(String code, String title, List<FieldChange> changes) {

        static EnrichedAction of(Pair pair) {
            var changes = Stream.of(
                            FieldChange.of("title", pair, ActionSnapshot::title),
                            FieldChange.of("description", pair, ActionSnapshot::description),
                            FieldChange.of(
                                    "buildingBlockSlugs",
                                    pair,
                                    action -> String.join(", ", action.buildingBlockSlugs())))
                    .filter(change -> !change.before().equals(change.after()));
            return new EnrichedAction(pair.after().code(), pair.after().title(), changes.toList());
        }
    }

    /** What became of one field. */
    record FieldChange(String field, String before, String after) {

        static FieldChange of(String field, Pair pair, Function<ActionSnapshot, String> text) {
            return new FieldChange(field, text.apply(pair.before()), text.apply(pair.after()));
        }
    }

    /** What became of a number or a health. */
    record Move<T>(ActionSnapshot action, T before, T after) {}
}
