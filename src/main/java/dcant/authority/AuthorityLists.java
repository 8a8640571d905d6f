package dcant.authority;

import dcant.api.OrderDirection;
import dcant.api.PagedStatement;
import dcant.api.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements behind lists of authorities: where the list starts from, in each order that it can have. */
final class AuthorityLists {

    private static final String FITS = """
            $clauses IS NULL OR any(clause IN $clauses WHERE all(test IN clause WHERE test.expected = coalesce(
              CASE test.field
                WHEN 'kind' THEN authority.kind IN test.values
                WHEN 'population' THEN test.min <= authority.population <= test.max
                WHEN 'postalCode' THEN any(code IN authority.postalCodes WHERE code IN test.values)
                WHEN 'status' THEN (authority.endedOn IS NULL) = ('ACTIVE' IN test.values)
                WHEN 'within' THEN EXISTS { (authority)-[:LOCATED_IN*0..3]->(:Authority {code: test.code}) }
                WHEN 'memberOf' THEN EXISTS { (authority)-[:MEMBER_OF]->(:Authority {code: test.code}) }
              END, false)))
            """;

    /** All words of the text; when nothing has them, the last one as a beginning, or each with one typo. */
    private static final String SEARCH = """
            CALL () {
              CALL db.index.fulltext.queryNodes('authority_search', $search.words) YIELD node
              RETURN collect(node) AS exact
            }
            CALL (exact) {
              UNWIND CASE WHEN size(exact) = 0 THEN [$search.beginning, $search.withTypo] ELSE [] END AS text
              CALL db.index.fulltext.queryNodes('authority_search', text) YIELD node
              RETURN collect(DISTINCT node) AS close
            }
            UNWIND exact + close AS authority
            WITH authority, CASE WHEN authority.foldedName = $search.name THEN 0 ELSE 1 END AS rank
            """;

    /** One text for both orders: the parameter {@code order} names the field. */
    private static final String SORTED_BY =
            "CASE $order WHEN 'NAME' THEN authority.foldedName" + " ELSE coalesce(authority.population, 0) END";

    private static final SortKey CODE = SortKey.ascending("authority.code");

    static final AuthorityLists ALL = new AuthorityLists(
            "authorities",
            "MATCH (authority:Authority)",
            "authority.code IS NOT NULL AND (" + FITS + ")",
            List.of(CODE));

    static final AuthorityLists IN_TERRITORY = new AuthorityLists("authorities/within", """
            MATCH (:Authority {code: $within})<-[:LOCATED_IN*0..3]-(authority:Authority)
            WITH DISTINCT authority
            """, FITS, List.of(CODE));

    static final AuthorityLists FOUND = new AuthorityLists(
            "authorities/search",
            SEARCH,
            FITS,
            List.of(SortKey.ascending("rank"), SortKey.descending("coalesce(authority.population, 0)"), CODE));

    private final Map<AuthorityOrder, PagedStatement<Authority>> ordered = new HashMap<>();
    private final PagedStatement<Authority> unordered;

    private AuthorityLists(String name, String match, String where, List<SortKey> defaultOrder) {
        unordered = statement(name, match, where, defaultOrder);
        for (var field : AuthorityOrder.Field.values()) {
            for (var direction : OrderDirection.values()) {
                var isDescending = direction == OrderDirection.DESC;
                var keys = field == AuthorityOrder.Field.CODE
                        ? List.of(new SortKey(CODE.expression(), isDescending))
                        : List.of(new SortKey(SORTED_BY, isDescending), CODE);
                ordered.put(
                        new AuthorityOrder(field, direction),
                        statement(name + "/" + field + "/" + direction, match, where, keys));
            }
        }
    }

    PagedStatement<Authority> orderedBy(@Nullable AuthorityOrder order) {
        return order == null ? unordered : Objects.requireNonNull(ordered.get(order));
    }

    /** Every statement of every list. */
    static List<PagedStatement<Authority>> statements() {
        var statements = new ArrayList<PagedStatement<Authority>>();
        for (var lists : List.of(ALL, IN_TERRITORY, FOUND)) {
            statements.add(lists.unordered);
            statements.addAll(lists.ordered.values());
        }
        return statements;
    }

    private static PagedStatement<Authority> statement(String name, String match, String where, List<SortKey> order) {
        return new PagedStatement<>(name, Authority.ROW, match, where, order);
    }

    /** How authorities are sorted. */
    record AuthorityOrder(Field field, OrderDirection direction) {

        enum Field {
            CODE,
            NAME,
            POPULATION
        }
    }
}
