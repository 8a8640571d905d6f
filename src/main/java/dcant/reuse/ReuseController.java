package dcant.reuse;

import dcant.api.Edges;
import dcant.api.NodeType;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;

/** Answers who reuses what. */
@Controller
class ReuseController {

    @Bean
    static NodeType reuseNodes() {
        return new NodeType("Reuse", Reuse.BY_KEY);
    }

    @Bean
    static Edges<Authority> reusesOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).pages("reuses", """
                        MATCH (asked:Authority {code: key})
                        OPTIONAL MATCH (asked)-[:LEGAL_BODY]->(body:Authority)
                        WITH coalesce(body, asked) AS reuser
                        MATCH (reuser)-[reuse:REUSES]->(block:BuildingBlock)
                        """, Reuse.ROW, "block.slug");
    }

    @Bean
    static Edges<Reuse> linksOfReuses() {
        return Edges.of(Reuse.class, Reuse::key)
                .to("authority", Authority.BY_CODE, Reuse::authorityCode)
                .to("buildingBlock", BuildingBlock.BY_SLUG, Reuse::slug)
                .to("replacedBy", BuildingBlock.BY_SLUG, Reuse::replacement);
    }
}
