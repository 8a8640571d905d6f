package dcant.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.action.Action;
import dcant.review.Health;
import dcant.source.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of the actions of a programme between two states. */
class ProgrammeChangesRuleTests {

    private static ActionSnapshot action(String code, String title, Action.Status status, int priority, int progress) {
        return new ActionSnapshot(
                code,
                title,
                "Longue.",
                status,
                priority,
                "2018-S1",
                null,
                progress > 50 ? Health.SECURE : Health.COMPROMISED,
                progress,
                "2018-S2",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0,
                Reliability.DOCUMENTED,
                List.of());
    }

    private static ActionSnapshot ongoing(String code) {
        return action(code, "Un titre", Action.Status.ONGOING, 1, 40);
    }

    private static ProgrammeChanges changes(
            List<ActionSnapshot> from, List<ActionSnapshot> to, @Nullable String semester) {
        return ProgrammeChanges.of(from, to, to, semester);
    }

    @Test
    void whatIsNewIsAddedAndWhatStaysIsNowhere() {
        var changes = changes(List.of(ongoing("P1-01")), List.of(ongoing("P1-01"), ongoing("P1-02")), null);

        assertThat(changes.added()).extracting(ActionSnapshot::code).containsExactly("P1-02");
        assertThat(changes.enriched()).isEmpty();
        assertThat(changes.moved()).isEmpty();
        assertThat(changes.progressed()).isEmpty();
    }

    @Test
    void eachKindOfChangeHasItsList() {
        var changes = changes(
                List.of(ongoing("P1-01")), List.of(action("P1-01", "Un autre", Action.Status.DROPPED, 2, 60)), null);

        assertThat(changes.dropped())
                .extracting(ProgrammeChanges.DroppedAction::code)
                .containsExactly("P1-01");
        assertThat(changes.enriched().getFirst().changes())
                .containsExactly(new ProgrammeChanges.FieldChange("title", "Un titre", "Un autre"));
        assertThat(changes.moved()).extracting(ProgrammeChanges.Move::after).containsExactly(2);
        assertThat(changes.progressed())
                .extracting(ProgrammeChanges.Move::after)
                .containsExactly(60);
        assertThat(changes.healthChanged())
                .extracting(ProgrammeChanges.Move::after)
                .containsExactly(Health.SECURE);
    }

    @Test
    void whatCameAndEndedBetweenIsInBothLists() {
        var ended = action("P1-03", "Un titre", Action.Status.COMPLETED, 1, 40);
        var changes = ProgrammeChanges.of(List.of(), List.of(ended), List.of(), null);

        assertThat(changes.added()).containsExactly(ended);
        assertThat(changes.completed()).containsExactly(ended);
    }

    @Test
    void onlyAReviewOfTheSemesterCountsAsOne() {
        assertThat(changes(List.of(), List.of(ongoing("P1-01")), "2019-S1").notReviewed())
                .hasSize(1);
        assertThat(changes(List.of(), List.of(ongoing("P1-01")), "2018-S2").notReviewed())
                .isEmpty();
    }
}
