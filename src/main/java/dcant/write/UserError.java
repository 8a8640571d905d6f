package dcant.write;

import java.util.List;

/**
 * Why a mutation was not carried out.
 *
 * @param code a value of UserErrorCode
 * @param field path in the input, empty when it is about the whole
 * @param message what happened and what to do, in the language of the request
 */
public record UserError(String code, List<String> field, String message) {}
