package dcant.reuse;

import dcant.api.Edges;
import dcant.authority.Authority;
import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.ReuseStatus;
import dcant.journal.KeptValue;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;

/** Answers who reuses what. */
@Controller
class ReuseController {

    private static final String MISCOUNTED = """
            MATCH (block:BuildingBlock)
            WHERE block.reuserCount <> COUNT { (block)<-[reuse:REUSES]-(:Authority) WHERE %s }
            WITH block ORDER BY block.slug LIMIT 1
            RETURN block.slug AS row
            """.formatted(ReuseStatus.COUNTS);

    @Bean
    static KeptValue reuserCounts() {
        return new KeptValue("reuserCount of building block", MISCOUNTED);
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
                .found(Reuse.BY_KEY)
                .to("authority", Authority.BY_CODE, Reuse::authorityCode)
                .to("buildingBlock", BuildingBlock.BY_SLUG, Reuse::slug)
                .to("replacedBy", BuildingBlock.BY_SLUG, Reuse::replacement);
    }
}
