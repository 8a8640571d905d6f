package dcant.review;

import dcant.action.Action;
import dcant.graph.Graph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Answers the declared health of an action beside the one that facts speak for. */
@Controller
class HealthSignalsController {

    private static final String FACTS = """
            UNWIND $keys AS key
            MATCH (action:Action {code: key})-[:SERVES]->(:Priority)-[:OF]->(programme:Programme)
            """ + HealthFacts.ROW;

    private static final int MONTHS_OF_A_SEMESTER = 6;

    private final Graph graph;
    private final Clock clock;

    HealthSignalsController(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @BatchMapping
    Map<Action, HealthSignals> healthSignals(List<Action> actions) {
        var today = LocalDate.now(clock);
        var since = today.minusMonths(MONTHS_OF_A_SEMESTER);
        var parameters = Map.of("today", today, "since", since);
        var signals = new LinkedHashMap<Action, HealthSignals>();
        graph.many(FACTS, actions, Action::code, parameters, HealthFacts.class)
                .forEach((action, facts) -> signals.put(
                        action, Objects.requireNonNull(facts.getFirst()).signals(since)));
        return signals;
    }
}
