package dcant.contribution;

import dcant.authority.Authority;

/** A body and what it brings to a programme. */
record Contributor(
        Authority authority, int pilotedActionCount, int joinedActionCount, int buildingBlockCount, int reuseCount) {}
