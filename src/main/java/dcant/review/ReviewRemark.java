package dcant.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a coordinator asks to be changed in one field of a review. */
record ReviewRemark(ReviewField field, String message) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<ReviewRemark> read(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    static String write(List<ReviewRemark> remarks) {
        return JSON.writeValueAsString(remarks);
    }

    /** A field of a review that a remark is about. */
    enum ReviewField {
        PROGRESS,
        HEALTH,
        AMBITION,
        DONE,
        NEXT,
        NEXT_MILESTONE,
        DECISION,
        ENRICHMENT
    }
}
