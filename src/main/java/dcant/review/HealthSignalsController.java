package dcant.review;

import dcant.action.Action;
import dcant.api.Edges;
import dcant.reason.Reason;
import dcant.source.Reliability;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers the declared health of an action beside the one that facts speak for. */
@Controller
class HealthSignalsController {

    private static final int MONTHS_OF_A_SEMESTER = 6;

    @Bean
    static Edges<Action> healthOfActions(Clock clock) {
        return Edges.of(Action.class, Action::code)
                .made("healthSignals", ResolvableType.forClass(HealthSignals.class), (action, field) -> {
                    var today = LocalDate.now(clock);
                    var since = today.minusMonths(MONTHS_OF_A_SEMESTER);
                    return HealthFacts.OF_ACTION
                            .of(action.code(), Map.of("today", today, "since", since), field)
                            .thenApply(facts -> Objects.requireNonNull(facts).signals(since));
                });
    }

    /**
     * The health that the last validated review declared, beside the one that facts of the graph speak for.
     *
     * @param declaredIn semester of that review
     * @param reliability of that review
     * @param computed null when the action has ended
     * @param reasons one for each thing that speaks against its aims
     */
    record HealthSignals(
            @Nullable Health declared,
            @Nullable String declaredIn,
            @Nullable Reliability reliability,
            @Nullable Health computed,
            List<Reason> reasons) {

        /** How many steps the computed health is below the declared one, null unless there are both. */
        public @Nullable Integer gap() {
            return declared == null || computed == null ? null : computed.ordinal() - declared.ordinal();
        }

        public boolean disagrees() {
            return declared != null && computed != null && declared != computed;
        }
    }
}
