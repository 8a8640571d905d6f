package dcant.edition;

import dcant.review.Health;
import dcant.source.Reliability;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the actions of a priority were said to be in one semester.
 *
 * @param actionCount actions that were part of the programme
 * @param meanProgress null when no review gave one
 * @param progressCount how many reviews gave one
 * @param reliability the lowest of the reviews, null when there was none
 */
record PriorityReviewPoint(
        String semester,
        boolean isFrozen,
        int actionCount,
        int reviewedCount,
        List<HealthCount> healthCounts,
        @Nullable Double meanProgress,
        int progressCount,
        int illustrativeCount,
        @Nullable Reliability reliability) {

    static PriorityReviewPoint of(ReviewedSemester semester) {
        var reviewed = semester.figures().stream()
                .filter(ReviewedSemester.Figure::isReviewed)
                .toList();
        var progress = reviewed.stream()
                .map(ReviewedSemester.Figure::progress)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return new PriorityReviewPoint(
                semester.semester(),
                semester.isFrozen(),
                semester.figures().size(),
                reviewed.size(),
                Arrays.stream(Health.values())
                        .map(health -> new HealthCount(health, (int) reviewed.stream()
                                .filter(figure -> figure.health() == health)
                                .count()))
                        .toList(),
                progress.getCount() == 0 ? null : Math.round(progress.getAverage() * 10) / 10.0,
                (int) progress.getCount(),
                (int) reviewed.stream()
                        .filter(figure -> figure.reliability() == Reliability.ILLUSTRATIVE)
                        .count(),
                reviewed.stream()
                        .map(ReviewedSemester.Figure::reliability)
                        .max(Enum::compareTo)
                        .orElse(null));
    }

    /** Actions without a validated review of the semester. */
    public int unreviewedCount() {
        return actionCount - reviewedCount;
    }

    /** How many reviews gave that health. */
    record HealthCount(Health health, int count) {}
}
