package dcant.review;

import dcant.action.Action;
import dcant.graph.Graph;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what closing a campaign now would do. */
@Controller
class ClosingPreviewController {

    private static final String CARRIED_OVER = """
            MATCH (campaign:ReviewCampaign {key: $key})-[:OF]->(:Programme)<-[:OF]-(:Priority)<-[:SERVES]-(action:Action)
            WHERE action.openedIn <= campaign.semester
              AND (action.endedIn IS NULL OR action.endedIn >= campaign.semester)
              AND NOT EXISTS { (action)<-[:OF]-(:Review {status: 'VALIDATED'})-[:IN]->(campaign) }
            WITH action ORDER BY action.code
            RETURN
            """ + Action.ROW + " AS row";

    private static final String REVIEWS = """
            MATCH (:ReviewCampaign {key: $key})<-[:IN]-(review:Review) WHERE review.status IN $status
            WITH review ORDER BY review.key
            RETURN
            """ + Review.ROW + " AS row";

    private final Graph graph;

    ClosingPreviewController(Graph graph) {
        this.graph = graph;
    }

    @SchemaMapping
    ClosingPreview closingPreview(ReviewCampaign campaign) {
        return new ClosingPreview(campaign.key());
    }

    @SchemaMapping
    List<Action> carriedOver(ClosingPreview preview) {
        return graph.list(CARRIED_OVER, Map.of("key", preview.campaign()), Action.class);
    }

    @SchemaMapping
    List<Review> draftsSetAside(ClosingPreview preview) {
        return reviews(preview, ReviewStatus.DRAFT, ReviewStatus.RETURNED);
    }

    @SchemaMapping
    List<Review> blockedBy(ClosingPreview preview) {
        return reviews(preview, ReviewStatus.SUBMITTED);
    }

    private List<Review> reviews(ClosingPreview preview, ReviewStatus... status) {
        return graph.list(REVIEWS, Map.of("key", preview.campaign(), "status", List.of(status)), Review.class);
    }

    record ClosingPreview(String campaign) {}
}
