package dcant.review;

import dcant.api.Node;
import dcant.source.Reliability;
import dcant.source.Sourced;
import java.time.LocalDate;
import java.util.List;

/**
 * The window of one semester in which every living action of a programme is reviewed.
 *
 * @param key code of the programme, slash, semester
 */
public record ReviewCampaign(
        String key,
        String semester,
        ReviewCampaignStatus status,
        LocalDate opensOn,
        LocalDate closesOn,
        Reliability reliability,
        List<String> sourceKeys)
        implements Node, Sourced {

    static final String ROW = "campaign {.key, .semester, .status, .opensOn, .closesOn, .reliability, .sourceKeys}";

    @Override
    public String nodeKey() {
        return key;
    }
}
