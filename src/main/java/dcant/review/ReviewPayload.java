package dcant.review;

import dcant.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a review, or what is wrong with what was asked. */
record ReviewPayload(@Nullable Review review, List<UserError> userErrors) {}
