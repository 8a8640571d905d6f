package dcant.authority;

import dcant.api.Connection;
import dcant.api.Page;
import dcant.api.Pages;
import dcant.api.SearchTerms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers lists of authorities: what a person types, filters, orders. */
@Controller
class AuthoritySearchController {

    private final Pages pages;
    private final AuthorityConditions conditions;

    AuthoritySearchController(Pages pages, AuthorityConditions conditions) {
        this.pages = pages;
        this.conditions = conditions;
    }

    @QueryMapping
    Connection<Authority> authorities(
            @Argument @Nullable String search,
            @Argument AuthorityConditions.@Nullable AuthorityFilter filter,
            @Argument AuthorityLists.@Nullable AuthorityOrder orderBy,
            Page page) {
        var parameters = new HashMap<String, @Nullable Object>();
        if (search != null) {
            parameters.put("search", search(SearchTerms.of(search)));
            return read(AuthorityLists.FOUND, filter, orderBy, page, parameters);
        }
        if (filter != null && filter.within() != null) {
            parameters.put("within", conditions.code(filter.within()));
            return read(AuthorityLists.IN_TERRITORY, filter.withoutWithin(), orderBy, page, parameters);
        }
        return read(AuthorityLists.ALL, filter, orderBy, page, parameters);
    }

    private static Map<String, String> search(SearchTerms terms) {
        return Map.of(
                "name", terms.folded(),
                "words", terms.all(),
                "beginning", terms.beginning(),
                "withTypo", terms.withTypo());
    }

    private Connection<Authority> read(
            AuthorityLists list,
            AuthorityConditions.@Nullable AuthorityFilter filter,
            AuthorityLists.@Nullable AuthorityOrder orderBy,
            Page page,
            Map<String, @Nullable Object> parameters) {
        parameters.put("clauses", conditions.of(filter).clauses());
        parameters.put("order", orderBy == null ? null : orderBy.field());
        return pages.read(list.orderedBy(orderBy), page, parameters);
    }
}
