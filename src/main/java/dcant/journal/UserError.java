package dcant.journal;

import java.util.List;

/**
 * Why a mutation was not carried out.
 *
 * @param field path in the input, empty when it is about the whole
 * @param message what happened and what to do, in the language of the request
 */
public record UserError(UserErrorCode code, List<String> field, String message) {}
