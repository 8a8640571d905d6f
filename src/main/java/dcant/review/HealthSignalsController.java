package dcant.review;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers the declared health of an action beside the one that facts speak for. */
@Controller
class HealthSignalsController {

    private static final Edge<@Nullable HealthFacts> FACTS = Edge.one("""
            MATCH (action:Action {code: key})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)
            """ + HealthFacts.LATEST, HealthFacts.ROW);

    private static final int MONTHS_OF_A_SEMESTER = 6;

    @Bean
    static Edges<Action> healthOfActions(Clock clock) {
        return Edges.of(Action.class, Action::code)
                .made("healthSignals", ResolvableType.forClass(HealthSignals.class), (action, field) -> {
                    var today = LocalDate.now(clock);
                    var since = today.minusMonths(MONTHS_OF_A_SEMESTER);
                    return FACTS.of(action.code(), Map.of("today", today, "since", since), field)
                            .thenApply(facts -> Objects.requireNonNull(facts).signals(since));
                });
    }
}
