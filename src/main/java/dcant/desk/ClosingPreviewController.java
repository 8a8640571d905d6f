package dcant.desk;

import dcant.action.Action;
import dcant.api.Edge;
import dcant.api.Edges;
import dcant.campaign.ReviewCampaign;
import dcant.review.Review;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;

/** Answers what closing a campaign now would do. */
@Controller
class ClosingPreviewController {

    private static final Edge<List<Action>> CARRIED_OVER =
            Edge.list("""
            %s
            WITH key, action ORDER BY action.code
            """.formatted(ReviewCampaign.notReviewed("key")), Action.ROW);

    @Bean
    static Edges<ReviewCampaign> previewOfCampaigns() {
        return Edges.<ReviewCampaign>of(ReviewCampaign.class, ReviewCampaign::key)
                .made(
                        "closingPreview",
                        ResolvableType.forClass(ClosingPreview.class),
                        (campaign, field) -> new ClosingPreview(campaign.key()));
    }

    @Bean
    static Edges<ClosingPreview> linksOfPreviews() {
        return Edges.of(ClosingPreview.class, ClosingPreview::campaign)
                .to("carriedOver", CARRIED_OVER)
                .to("draftsSetAside", reviews("'DRAFT', 'RETURNED'"))
                .to("blockedBy", reviews("'SUBMITTED'"));
    }

    private static Edge<List<Review>> reviews(String status) {
        return Edge.list("""
            MATCH (:ReviewCampaign {key: key})<-[:IN]-(review:Review) WHERE review.status IN [%s]
            WITH key, review ORDER BY review.key
            """.formatted(status), Review.ROW);
    }

    record ClosingPreview(String campaign) {}
}
