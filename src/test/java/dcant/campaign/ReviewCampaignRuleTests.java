package dcant.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dcant.source.Reliability;
import dcant.write.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a campaign moves, closes and takes reviews in. */
class ReviewCampaignRuleTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 6, 30);

    private static ReviewCampaign in(ReviewCampaign.Status status) {
        return new ReviewCampaign(
                "dcant/2020-S1", 2, "2020-S1", status, FIRST, LAST, Reliability.DOCUMENTED, List.of("recorded-here"));
    }

    private static List<String> refused(Runnable step) {
        return catchThrowableOfType(Refusal.class, step::run).faults().stream()
                .map(fault -> fault.code().name())
                .toList();
    }

    @Test
    void itsLastDayMovesToTodayOrLater() {
        assertThat(in(ReviewCampaign.Status.OPEN).movedTo(TODAY, TODAY)).isEqualTo(new ReviewCampaign.LastDay(TODAY));
        assertThat(refused(() -> in(ReviewCampaign.Status.OPEN).movedTo(TODAY.minusDays(1), TODAY)))
                .containsExactly("DATE_PAST");
        assertThat(refused(() -> in(ReviewCampaign.Status.OPEN).movedTo(FIRST.minusDays(1), TODAY)))
                .containsExactly("DATES_REVERSED");
    }

    @Test
    void aClosedOneNeverChanges() {
        assertThat(refused(() -> in(ReviewCampaign.Status.CLOSED).movedTo(LAST, TODAY)))
                .containsExactly("CAMPAIGN_CLOSED");
        assertThat(refused(() -> in(ReviewCampaign.Status.CLOSED).closed())).containsExactly("CAMPAIGN_CLOSED");
    }

    @Test
    void onlyAnOpenOneIsClosedOrTakesReviews() {
        assertThat(refused(() -> in(ReviewCampaign.Status.PLANNED).closed())).containsExactly("CAMPAIGN_NOT_OPEN");
        assertThat(refused(() -> ReviewCampaign.requireOpen(null, "2020-S1", null)))
                .containsExactly("CAMPAIGN_NOT_OPEN");
        assertThat(in(ReviewCampaign.Status.OPEN).closed())
                .isEqualTo(new ReviewCampaign.Closing(ReviewCampaign.Status.CLOSED));
    }
}
