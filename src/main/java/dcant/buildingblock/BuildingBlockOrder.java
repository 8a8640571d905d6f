package dcant.buildingblock;

import dcant.api.OrderDirection;

/** How building blocks are sorted. */
record BuildingBlockOrder(Field field, OrderDirection direction) {

    enum Field {
        RELEVANCE,
        REUSER_COUNT,
        NAME,
        SLUG,
        SINCE,
        UPDATED_AT
    }
}
