package dcant.review;

import dcant.api.NodeType;
import dcant.graph.Graph;
import dcant.programme.Programme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers review campaigns: their semester, their dates, where they stand. */
@Controller
class ReviewCampaignController {

    private static final String PROGRAMME = """
            UNWIND $keys AS key
            MATCH (:ReviewCampaign {key: key})-[:OF]->(programme:Programme)
            RETURN key,
            """ + Programme.ROW + " AS row";

    private static final String OF_PROGRAMME = """
            UNWIND $keys AS key
            MATCH (:Programme {code: key})<-[:OF]-(campaign:ReviewCampaign)
            WITH key, campaign ORDER BY campaign.semester
            RETURN key,
            """ + ReviewCampaign.ROW + " AS row";

    private final Graph graph;
    private final ReviewCampaigns campaigns;

    ReviewCampaignController(Graph graph, ReviewCampaigns campaigns) {
        this.graph = graph;
        this.campaigns = campaigns;
    }

    @Bean
    static NodeType reviewCampaignNodes(Graph graph) {
        return new NodeType(
                "ReviewCampaign", keys -> graph.one(ReviewCampaigns.BY_KEYS, keys, key -> key, ReviewCampaign.class));
    }

    @QueryMapping
    @Nullable
    ReviewCampaign reviewCampaign(@Argument String programme, @Argument String semester) {
        return campaigns.byKey(programme + "/" + semester);
    }

    @BatchMapping
    Map<Programme, List<ReviewCampaign>> reviewCampaigns(List<Programme> programmes) {
        return graph.many(OF_PROGRAMME, programmes, Programme::code, ReviewCampaign.class);
    }

    @BatchMapping
    Map<ReviewCampaign, Programme> programme(List<ReviewCampaign> campaigns) {
        return graph.one(PROGRAMME, campaigns, ReviewCampaign::key, Programme.class);
    }
}
