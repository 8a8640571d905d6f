package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dcant.journal.Change;
import dcant.review.Review.Milestone;
import dcant.source.Reliability;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.ArgumentValue;

/** What may become of a review, and what its draft keeps. */
class ReviewRuleTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static SaveReviewDraftInput input(ArgumentValue<Integer> progress, ArgumentValue<String> done) {
        return new SaveReviewDraftInput(
                "P1-01",
                "2020-S1",
                null,
                progress,
                ArgumentValue.omitted(),
                ArgumentValue.omitted(),
                ArgumentValue.omitted(),
                done,
                ArgumentValue.omitted(),
                ArgumentValue.ofNullable(new Milestone("Suite", DAY)),
                Review.Decision.CONTINUE,
                ArgumentValue.omitted(),
                ArgumentValue.omitted(),
                ArgumentValue.omitted(),
                null);
    }

    private static ReviewText text(ArgumentValue<Integer> progress, ReviewText before) {
        return input(progress, ArgumentValue.omitted()).over(before, new InputCheck());
    }

    private static Review draft(@Nullable Integer progress) {
        return Review.draft(
                "P1-01/2020-S1",
                "2020-S1",
                text(ArgumentValue.ofNullable(progress), ReviewText.EMPTY),
                Reliability.DOCUMENTED,
                "recorded-here");
    }

    private static Review in(Review.Status status) {
        var draft = draft(40);
        return new Review(
                draft.key(),
                3,
                2,
                draft.semester(),
                status,
                40,
                null,
                Health.SECURE,
                null,
                null,
                null,
                "Suite",
                DAY,
                Review.Decision.CONTINUE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "À revoir",
                null,
                null,
                Reliability.DOCUMENTED,
                List.of("recorded-here"));
    }

    private static List<String> refused(Runnable step) {
        return catchThrowableOfType(Refusal.class, step::run).faults().stream()
                .map(fault -> fault.code().name())
                .toList();
    }

    @Test
    void progressStaysANumberAndNothingStaysNothing() {
        assertThat(draft(40).progress()).isEqualTo(40);
        assertThat(draft(null).progress()).isNull();
        assertThat(Review.KIND.changes(null, draft(40))).contains(new Change("progress", null, "40"));
    }

    @Test
    void whatIsLeftOutStaysAndNullEmpties() {
        var before = ReviewText.of(draft(40), true);

        assertThat(text(ArgumentValue.omitted(), before).progress()).isEqualTo(40);
        assertThat(text(ArgumentValue.ofNullable(null), before).progress()).isNull();
        assertThat(before.textVersion()).isEqualTo(2);
    }

    @Test
    void aWronglyToldReviewIsCorrectedWhereItIsWrongAndNowhereElse() {
        var told = """
                [["addedBuildingBlocks",null,"[Ljava.lang.String;@1b2c"],["decision",null,"CONTINUE"],
                 ["progress",null,"null"],["unheardOf",null,"x"]]
                """;

        assertThat(new PublishedReviewCorrection.Wrong(7, told, in(Review.Status.VALIDATED)).corrections())
                .containsExactly(
                        new Change("addedBuildingBlocks", "[Ljava.lang.String;@1b2c", null),
                        new Change("progress", "null", "40"));
    }

    @Test
    void aCorrectionThatQuotesWhatWasWrongIsNotCorrectedAgain() {
        var told = """
                [["addedBuildingBlocks","[Ljava.lang.String;@1b2c",null],["progress","null","40"]]
                """;

        assertThat(new PublishedReviewCorrection.Wrong(8, told, in(Review.Status.VALIDATED)).corrections())
                .isEmpty();
    }

    @Test
    void theNextReviewStartsFromWhatIsToComeAndNotFromWhatWasDone() {
        var last = Review.draft(
                "P1-01/2019-S2",
                "2019-S2",
                input(ArgumentValue.ofNullable(70), ArgumentValue.ofNullable("Fait."))
                        .over(ReviewText.EMPTY, new InputCheck()),
                Reliability.DOCUMENTED,
                "recorded-here");

        var next = ReviewText.of(last, false);

        assertThat(next.progress()).isEqualTo(70);
        assertThat(next.milestoneTitle()).isEqualTo("Suite");
        assertThat(next.done()).isNull();
        assertThat(next.textVersion()).isEqualTo(1);
    }

    @Test
    void progressIsAPercentage() {
        var check = new InputCheck();
        input(ArgumentValue.ofNullable(101), ArgumentValue.omitted()).over(ReviewText.EMPTY, check);

        assertThat(refused(check::done)).containsExactly("INVALID_PROGRESS");
    }

    @Test
    void aDraftIsHandedInAndKeepsWhatTheCoordinatorSaid() {
        assertThat(in(Review.Status.RETURNED).submitted())
                .isEqualTo(new Review.Stage(Review.Status.SUBMITTED, "À revoir", null, null));
    }

    @Test
    void aDraftThatSaysTooLittleIsNotHandedIn() {
        assertThat(refused(() -> draft(null).submitted())).containsExactly("PROGRESS_REQUIRED", "HEALTH_REQUIRED");
    }

    @Test
    void whatWasHandedInIsNotWritten() {
        assertThat(refused(() -> in(Review.Status.SUBMITTED).requireWritable())).containsExactly("REVIEW_SUBMITTED");
        assertThat(refused(() -> in(Review.Status.VALIDATED).requireWritable())).containsExactly("REVIEW_VALIDATED");
    }

    @Test
    void onlyWhatWasHandedInIsReturnedOrValidated() {
        assertThat(refused(() -> in(Review.Status.DRAFT).returned("Non", List.of())))
                .containsExactly("REVIEW_NOT_SUBMITTED");
        assertThat(refused(() -> in(Review.Status.VALIDATED).validated(DAY))).containsExactly("REVIEW_VALIDATED");
        assertThat(in(Review.Status.SUBMITTED).validated(DAY))
                .isEqualTo(new Review.Stage(Review.Status.VALIDATED, null, null, DAY));
    }
}
