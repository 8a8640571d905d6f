package dcant.buildingblock;

import dcant.api.FacetBucket;
import java.util.List;
import java.util.Map;

/** How a list of building blocks falls into values; a facet that was not asked for is empty. */
record BuildingBlockFacets(
        List<FacetBucket> domain,
        List<FacetBucket> kind,
        List<FacetBucket> licence,
        List<FacetBucket> level,
        List<FacetBucket> lifecycle) {

    static BuildingBlockFacets of(Map<String, List<FacetBucket>> facets) {
        return new BuildingBlockFacets(
                facets.getOrDefault("domain", List.of()),
                facets.getOrDefault("kind", List.of()),
                facets.getOrDefault("licence", List.of()),
                facets.getOrDefault("level", List.of()),
                facets.getOrDefault("lifecycle", List.of()));
    }
}
