package dcant.buildingblock;

import dcant.reason.Reason;
import dcant.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a building block is a common good.
 *
 * @param slug of the building block
 */
record Commons(String slug, List<Reason> missing) {

    static Commons of(BuildingBlock block) {
        var missing = new ArrayList<Reason>();
        if (!block.openSource() && !OpenLicences.FOR_DATA.contains(String.valueOf(block.licence()))) {
            missing.add(Reason.of(ReasonCode.OPEN_LICENCE_MISSING));
        }
        if (block.sourceCodeUrl() == null && (block.kind().isSoftware() || block.url() == null)) {
            missing.add(Reason.of(ReasonCode.SOURCE_CODE_MISSING));
        }
        if (block.documentationUrl() == null && block.kind().isSoftware()) {
            missing.add(Reason.of(ReasonCode.DOCUMENTATION_MISSING));
        }
        return new Commons(block.slug(), List.copyOf(missing));
    }

    /** Whether nothing is missing. */
    public boolean isCommons() {
        return missing.isEmpty();
    }
}
