package dcant.review;

import dcant.review.HistoryStep.Close;
import dcant.review.HistoryStep.GiveBack;
import dcant.review.HistoryStep.Reader;
import dcant.review.HistoryStep.Request;
import dcant.review.HistoryStep.Restart;
import dcant.review.HistoryStep.Save;
import dcant.review.HistoryStep.State;
import dcant.review.HistoryStep.Submit;
import dcant.review.HistoryStep.Validate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Steps at random, always the same ones for a seed: mostly sensible, so that they lead somewhere, and often not. */
final class RandomHistory {

    private static final int HUNDRED = 100;
    private static final int MOST_PROGRESS = 110;
    private static final int STEPS_BETWEEN_RESTARTS = 200;

    private final Random random;
    private final ReviewModel model;
    private final List<Request> keyed = new ArrayList<>();
    private int keys;

    RandomHistory(long seed, ReviewModel model) {
        this.random = new Random(seed);
        this.model = model;
    }

    HistoryStep next() {
        if (random.nextInt(STEPS_BETWEEN_RESTARTS) == 0) {
            return new Restart();
        }
        if (happens(12) && !keyed.isEmpty()) {
            return one(keyed);
        }
        var step = fresh(key());
        if (step.key() != null) {
            keyed.add(step);
        }
        return step;
    }

    private Request fresh(@Nullable String key) {
        var action = happens(60) ? 1 : random.nextInt(ReviewModel.ACTIONS) + 1;
        var version = model.version(action) + (happens(8) ? random.nextInt(3) - 1 : 0);
        var kind = model.version(action) == 0 && happens(70) ? 0 : random.nextInt(HUNDRED);
        if (kind < 32) {
            return new Save(pilot(), key, action, version, progress(), one(Review.Decision.values()), !happens(40));
        }
        if (kind < 54) {
            return new Submit(pilot(), key, action, version);
        }
        if (kind < 66) {
            return new GiveBack(coordinator(), key, action, version);
        }
        if (kind < 82) {
            return new Validate(coordinator(), key, action, version);
        }
        if (kind < 96) {
            return new State(pilot(), key, action, version, one(ReviewPosition.Stance.values()), !happens(15));
        }
        return new Close(coordinator(), key, happens(60));
    }

    private @Nullable Integer progress() {
        return happens(15) ? null : Integer.valueOf(random.nextInt(MOST_PROGRESS));
    }

    private Reader pilot() {
        return happens(75) ? Reader.PILOT : one(Reader.values());
    }

    private Reader coordinator() {
        return happens(85) ? Reader.COORDINATOR : one(Reader.values());
    }

    /** A new one, none, or one that was given to something else. */
    private @Nullable String key() {
        if (happens(40)) {
            return null;
        }
        return happens(6) && !keyed.isEmpty() ? one(keyed).key() : "/" + ++keys;
    }

    private boolean happens(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private <T> T one(T[] several) {
        return several[random.nextInt(several.length)];
    }
}
