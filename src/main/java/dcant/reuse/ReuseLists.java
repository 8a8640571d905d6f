package dcant.reuse;

import dcant.api.PagedStatement;
import dcant.api.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements behind the lists of those who reuse a building block: all of them, or filtered in each order. */
final class ReuseLists {

    private static final String MATCH = "MATCH (:BuildingBlock {slug: key})<-[reuse:REUSES]-(authority:Authority)";

    private static final String FITS = """
            ($status IS NULL OR reuse.status IN $status)
              AND ($authorityKind IS NULL OR authority.kind IN $authorityKind)
              AND ($within IS NULL OR EXISTS { (authority)-[:LOCATED_IN*0..3]->(:Authority {code: $within}) })
              AND ($least IS NULL OR $least <= authority.population <= $most)
              AND ($hasContact IS NULL OR $hasContact = (reuse.contactFunction IS NOT NULL))
              AND ($hasExperience IS NULL OR $hasExperience = (reuse.experienceOn IS NOT NULL))
              AND ($reliability IS NULL OR reuse.reliability IN $reliability)
              AND ($updatedAfter IS NULL OR reuse.updatedAt > $updatedAfter)
            """;

    private static final SortKey CODE = SortKey.ascending("authority.code");

    static final PagedStatement<Reuse> ALL = list("BuildingBlock.reuses", null, List.of(CODE));

    static final PagedStatement<Reuse> BY_CODE = list("BuildingBlock.reuses/CODE", FITS, List.of(CODE));

    static final PagedStatement<Reuse> CLOSEST_SIZE = list(
            "BuildingBlock.reuses/CLOSEST_SIZE",
            FITS,
            List.of(
                    SortKey.ascending("CASE WHEN authority.kind = $kind THEN 0 ELSE 1 END"),
                    SortKey.ascending("abs(coalesce(authority.population, 0) - $population)"),
                    CODE));

    static final PagedStatement<Reuse> CONFIRMED_ON = list(
            "BuildingBlock.reuses/CONFIRMED_ON",
            FITS,
            List.of(SortKey.descending("coalesce(toString(coalesce(reuse.confirmedOn, reuse.attestedOn)), '')"), CODE));

    static final PagedStatement<Reuse> SINCE = list(
            "BuildingBlock.reuses/SINCE",
            FITS,
            List.of(SortKey.descending("coalesce(toString(reuse.since), '')"), CODE));

    static final PagedStatement<Reuse> NAME =
            list("BuildingBlock.reuses/NAME", FITS, List.of(SortKey.ascending("authority.foldedName"), CODE));

    private ReuseLists() {}

    private static PagedStatement<Reuse> list(String name, @Nullable String where, List<SortKey> order) {
        return new PagedStatement<>(name, Reuse.class, MATCH, where, Reuse.ROW, order);
    }
}
