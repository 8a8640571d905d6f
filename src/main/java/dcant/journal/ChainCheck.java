package dcant.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * How far a chain was found whole.
 *
 * @param number of the last entry that follows all before it, 0 before the first
 * @param isBroken whether the next one does not
 */
record ChainCheck(long number, String hash, boolean isBroken) {

    static final ChainCheck START = new ChainCheck(0, Chain.START, false);

    /** On to the end of the chain, or to the entry that does not follow. */
    ChainCheck along(LongFunction<List<Step>> entriesAfter) {
        var walk = this;
        var entries = entriesAfter.apply(number);
        while (!walk.isBroken && !entries.isEmpty()) {
            for (var entry : entries) {
                walk = walk.to(entry);
            }
            entries = entriesAfter.apply(walk.number);
        }
        return walk;
    }

    private ChainCheck to(Step next) {
        if (isBroken) {
            return this;
        }
        return next.number == number + 1 && next.previousHash.equals(hash) && next.hash.equals(next.expectedHash)
                ? new ChainCheck(next.number, next.hash, false)
                : new ChainCheck(number, hash, true);
    }

    /** The first entry that is not as the head says, none when the walk ends at the head. */
    Optional<String> fault(String entry, long headNumber, String headHash) {
        return !isBroken && number == headNumber && hash.equals(headHash)
                ? Optional.empty()
                : Optional.of(entry + " " + (number + 1));
    }

    /** One entry: what it says, and the hash that it should have. */
    record Step(long number, String hash, String previousHash, String expectedHash) {}
}
