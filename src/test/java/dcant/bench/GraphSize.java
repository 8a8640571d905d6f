package dcant.bench;

/** How much is invented beside the national seed. */
enum GraphSize {
    SMALL(120, 20_000),
    LARGE(2_000, 600_000);

    private final int buildingBlocks;
    private final int reuses;

    GraphSize(int buildingBlocks, int reuses) {
        this.buildingBlocks = buildingBlocks;
        this.reuses = reuses;
    }

    int buildingBlocks() {
        return buildingBlocks;
    }

    int reuses() {
        return reuses;
    }
}
