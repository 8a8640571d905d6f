package dcant.need;

import dcant.contact.ContactPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where to begin.
 *
 * @param text key of the sentence to show
 * @param who what the sentence has a place for
 */
record NextStep(
        String text,
        String who,
        @Nullable String url,
        @Nullable ContactPoint contact) {

    /** The offer nearest to the authority that says how to begin, else the building block's own page; null without any. */
    static @Nullable NextStep of(NeedAnswer answer) {
        if (answer.route() == NeedAnswer.AnswerRoute.NOT_OPEN_TO_YOU) {
            return null;
        }
        for (int i = 0; i < answer.offers().size(); i++) {
            var offer = answer.offers().get(i);
            if (offer.joinUrl() != null || offer.contact() != null) {
                return new NextStep("ASK", answer.offerers().get(i), offer.joinUrl(), offer.contact());
            }
        }
        var block = answer.buildingBlock();
        if (block.joinUrl() != null) {
            return new NextStep("JOIN", block.name(), block.joinUrl(), null);
        }
        return block.url() == null ? null : new NextStep("READ", block.name(), block.url(), null);
    }
}
