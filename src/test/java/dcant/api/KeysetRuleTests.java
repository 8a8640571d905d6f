package dcant.api;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.api.PagedText.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a page begins in a total order. */
class KeysetRuleTests {

    private static final Keyset ORDER =
            new Keyset(List.of(SortKey.descending("block.reuserCount"), SortKey.ascending("block.slug")));

    @Test
    void thePageAfterAPlaceIsBoundedByEveryKey() {
        assertThat(ORDER.beyond(new Direction(false, true, false)))
                .containsExactly("block.reuserCount <= $after[0] AND CASE WHEN block.reuserCount <> $after[0]"
                        + " THEN block.reuserCount < $after[0] ELSE block.slug > $after[1] END");
    }

    @Test
    void thePageBeforeAPlaceIsTheOtherWayRound() {
        assertThat(ORDER.beyond(new Direction(true, false, true)))
                .containsExactly("block.reuserCount >= $before[0] AND CASE WHEN block.reuserCount <> $before[0]"
                        + " THEN block.reuserCount > $before[0] ELSE block.slug < $before[1] END");
        assertThat(ORDER.sorted(new Direction(true, false, true))).isEqualTo("block.reuserCount, block.slug DESC");
    }

    @Test
    void aPageWithoutPlacesHasNoBounds() {
        assertThat(ORDER.beyond(new Direction(false, false, false))).isEmpty();
        assertThat(ORDER.sorted(new Direction(false, false, false))).isEqualTo("block.reuserCount DESC, block.slug");
    }
}
