package dcant.authority;

import dcant.api.OrderDirection;

/** How authorities are sorted. */
record AuthorityOrder(Field field, OrderDirection direction) {

    enum Field {
        CODE,
        NAME,
        POPULATION
    }
}
