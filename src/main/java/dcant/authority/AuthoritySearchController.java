package dcant.authority;

import dcant.api.Connection;
import dcant.api.Page;
import dcant.api.PagedStatement;
import dcant.api.Pages;
import java.util.HashMap;
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
            @Argument @Nullable AuthorityFilter filter,
            @Argument @Nullable AuthorityOrder orderBy,
            Page page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("clauses", conditions.of(filter).clauses());
        if (search != null) {
            parameters.putAll(AuthoritySearch.parameters(search));
        } else if (filter != null && filter.within() != null) {
            parameters.put("within", conditions.code(filter.within()));
        }
        return pages.read(list(search, filter, orderBy), page, parameters);
    }

    private static PagedStatement<Authority> list(
            @Nullable String search, @Nullable AuthorityFilter filter, @Nullable AuthorityOrder orderBy) {
        if (search != null) {
            return AuthorityLists.FOUND.orderedBy(orderBy);
        }
        return (filter != null && filter.within() != null ? AuthorityLists.IN_TERRITORY : AuthorityLists.ALL)
                .orderedBy(orderBy);
    }
}
