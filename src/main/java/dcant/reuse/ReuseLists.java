package dcant.reuse;

import dcant.api.Connection;
import dcant.api.Edge;
import dcant.api.PagedStatement;
import dcant.api.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    static final Edge<Connection<Reuse>> ALL = list("BuildingBlock.reuses", null, List.of(CODE));

    private static final Edge<Connection<Reuse>> BY_CODE = list("BuildingBlock.reuses/CODE", FITS, List.of(CODE));

    private static final Map<ReuseOrder, Edge<Connection<Reuse>>> ORDERED = Map.of(
            ReuseOrder.CLOSEST_SIZE,
            list(
                    "BuildingBlock.reuses/CLOSEST_SIZE",
                    FITS,
                    List.of(
                            SortKey.ascending("CASE WHEN authority.kind = $kind THEN 0 ELSE 1 END"),
                            SortKey.ascending("abs(coalesce(authority.population, 0) - $population)"),
                            CODE)),
            ReuseOrder.CONFIRMED_ON,
            list(
                    "BuildingBlock.reuses/CONFIRMED_ON",
                    FITS,
                    List.of(
                            SortKey.descending("coalesce(toString(coalesce(reuse.confirmedOn, reuse.attestedOn)), '')"),
                            CODE)),
            ReuseOrder.SINCE,
            list(
                    "BuildingBlock.reuses/SINCE",
                    FITS,
                    List.of(SortKey.descending("coalesce(toString(reuse.since), '')"), CODE)),
            ReuseOrder.NAME,
            list("BuildingBlock.reuses/NAME", FITS, List.of(SortKey.ascending("authority.foldedName"), CODE)));

    private ReuseLists() {}

    /** The filtered list in an order, by default nearest size first where there is a body to compare with. */
    static Edge<Connection<Reuse>> in(@Nullable ReuseOrder order, boolean isCompared) {
        if (order == null && !isCompared) {
            return BY_CODE;
        }
        return Objects.requireNonNull(ORDERED.get(order == null ? ReuseOrder.CLOSEST_SIZE : order));
    }

    private static Edge<Connection<Reuse>> list(String name, @Nullable String where, List<SortKey> order) {
        return Edge.pages(new PagedStatement<>(name, Reuse.ROW, MATCH, where, order));
    }

    /** How reuses are sorted. Equal ones follow by code of the authority. */
    public enum ReuseOrder {
        CLOSEST_SIZE,
        CONFIRMED_ON,
        SINCE,
        NAME
    }
}
