package dcant.review;

import dcant.graph.Graph;
import dcant.graph.GraphReader;
import dcant.graph.GraphWriter;
import dcant.graph.StartStep;
import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import dcant.journal.Ledger;
import dcant.journal.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows entries of the feed that told a published review wrongly with one that tells it right: an entry itself never
 * changes. Earlier hubs told an absent progress as the word null, and a list as the name of its Java type.
 */
@Component
class PublishedReviewCorrection extends StartStep {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedReviewCorrection.class);

    private static final String WRONG = """
            MATCH (entry:JournalEntry) WHERE entry.type = 'REVIEW_PUBLISHED'
              AND (entry.changesJson CONTAINS '["progress",null,"null"]' OR entry.changesJson CONTAINS '[Ljava.lang.')
              AND NOT EXISTS { (:AuditEntry {key: 'CORRECTION/' + toString(entry.sequence)}) }
            MATCH (review:Review {key: entry.subjectKey})
            RETURN {sequence: entry.sequence, changesJson: entry.changesJson, review: %s} AS row ORDER BY entry.sequence
            """.formatted(Review.ROW);

    private static final int AFTER_THE_JOURNAL = 2;

    private final Graph graph;
    private final Ledger ledger;

    PublishedReviewCorrection(Graph graph, Ledger ledger) {
        super(AFTER_THE_JOURNAL);
        this.graph = graph;
        this.ledger = ledger;
    }

    @Override
    protected void run() {
        if (!wrong(graph).isEmpty()) {
            var corrected = graph.write(this::correctAll);
            LOG.info(
                    "Entries that told a published review wrongly: {}, each followed by one that corrects it",
                    corrected);
        }
    }

    /** Those that are wrong once nobody else writes: another hub may have started meanwhile. */
    private int correctAll(GraphWriter transaction) {
        ledger.lock(transaction);
        var wrong = wrong(transaction);
        wrong.forEach(each -> correct(transaction, each));
        return wrong.size();
    }

    /** A correction quotes what was wrong, and a text may quote anything: they are found, and need nothing. */
    private static List<Wrong> wrong(GraphReader reader) {
        return reader.list(WRONG, Map.of(), Wrong.class).stream()
                .filter(found -> !found.corrections().isEmpty())
                .toList();
    }

    private void correct(GraphWriter transaction, Wrong wrong) {
        var head = ledger.lock(transaction);
        var subject = Subject.of(wrong.review());
        var changes = wrong.corrections();
        ledger.append(
                transaction,
                head,
                new Ledger.PrivateChange(subject, null, changes),
                List.of(new Ledger.PublicChange(JournalEntryType.REVIEW_PUBLISHED, subject, null, changes)),
                new Ledger.Author(null, "CORRECTION", "", "CORRECTION/" + wrong.sequence()),
                ledger.now());
    }

    /** What was told, and what the review is. */
    record Wrong(long sequence, String changesJson, Review review) {

        List<Change> corrections() {
            var right = Review.PUBLISHED.changes(null, review).stream()
                    .collect(Collectors.toMap(Change::field, Function.identity()));
            return Change.list(changesJson).stream()
                    .filter(told -> right.containsKey(told.field()))
                    .map(told -> Change.of(
                            told.field(),
                            told.after(),
                            Objects.requireNonNull(right.get(told.field())).after()))
                    .filter(Change::isOne)
                    .toList();
        }
    }
}
