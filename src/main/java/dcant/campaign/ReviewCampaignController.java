package dcant.campaign;

import dcant.api.Edges;
import dcant.programme.Programme;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers review campaigns: their semester, their dates, where they stand. */
@Controller
class ReviewCampaignController {

    @Bean
    static Edges<Programme> campaignsOfProgrammes() {
        return Edges.of(Programme.class, Programme::code).list("reviewCampaigns", """
                        MATCH (:Programme {code: key})<-[:OF]-(campaign:ReviewCampaign)
                        WITH key, campaign ORDER BY campaign.semester
                        """, ReviewCampaign.ROW);
    }

    @Bean
    static Edges<ReviewCampaign> linksOfCampaigns() {
        return Edges.of(ReviewCampaign.class, ReviewCampaign::key)
                .found(ReviewCampaign.BY_KEY)
                .one("programme", "MATCH (:ReviewCampaign {key: key})-[:OF]->(programme:Programme)", Programme.ROW);
    }

    @QueryMapping
    CompletableFuture<@Nullable ReviewCampaign> reviewCampaign(
            @Argument String programme, @Argument String semester, DataFetchingEnvironment field) {
        return ReviewCampaign.BY_KEY.of(ReviewCampaign.key(programme, semester), field);
    }
}
