package dcant.edition;

import dcant.action.Action;
import dcant.action.Decision;
import dcant.review.Health;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        List<Move> moved,
        List<HealthChange> healthChanged,
        List<ProgressChange> progressed,
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
                both.stream().flatMap(pair -> EnrichedAction.of(pair).stream()).toList(),
                ended(after.values(), before, Action.Status.COMPLETED),
                ended(after.values(), before, Action.Status.DROPPED).stream()
                        .map(DroppedAction::new)
                        .toList(),
                both.stream()
                        .filter(pair ->
                                pair.before().priorityNumber() != pair.after().priorityNumber())
                        .map(pair -> new Move(
                                pair.after(),
                                pair.before().priorityNumber(),
                                pair.after().priorityNumber()))
                        .toList(),
                both.stream().flatMap(pair -> HealthChange.of(pair).stream()).toList(),
                both.stream().flatMap(pair -> ProgressChange.of(pair).stream()).toList(),
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
    record EnrichedAction(ActionSnapshot action, List<FieldChange> changes) {

        static List<EnrichedAction> of(Pair pair) {
            var changes = new ArrayList<FieldChange>();
            add(changes, "title", pair.before().title(), pair.after().title());
            add(
                    changes,
                    "description",
                    pair.before().description(),
                    pair.after().description());
            add(
                    changes,
                    "buildingBlockSlugs",
                    String.join(", ", pair.before().buildingBlockSlugs()),
                    String.join(", ", pair.after().buildingBlockSlugs()));
            return changes.isEmpty() ? List.of() : List.of(new EnrichedAction(pair.after(), changes));
        }

        private static void add(List<FieldChange> changes, String field, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new FieldChange(field, before, after));
            }
        }

        public String code() {
            return action.code();
        }

        public String title() {
            return action.title();
        }
    }

    /** What became of one field. */
    record FieldChange(String field, String before, String after) {}

    record Move(ActionSnapshot action, int before, int after) {}

    record HealthChange(ActionSnapshot action, Health before, Health after) {

        static List<HealthChange> of(Pair pair) {
            var before = pair.before().health();
            var after = pair.after().health();
            return before == null || after == null || before == after
                    ? List.of()
                    : List.of(new HealthChange(pair.after(), before, after));
        }
    }

    record ProgressChange(ActionSnapshot action, int before, int after) {

        static List<ProgressChange> of(Pair pair) {
            var before = pair.before().progress();
            var after = pair.after().progress();
            return before == null || after == null || before.equals(after)
                    ? List.of()
                    : List.of(new ProgressChange(pair.after(), before, after));
        }
    }
}
