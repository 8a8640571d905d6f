package dcant.statistics;

import dcant.api.FacetBucket;
import java.util.List;

/** Counts over everything that the hub holds and may show. */
record Statistics(
        List<FacetBucket> authorities,
        List<FacetBucket> buildingBlocks,
        List<FacetBucket> domains,
        List<FacetBucket> reuses,
        List<FacetBucket> actions,
        int reuserCount,
        int needCount,
        int sourceCount) {}
