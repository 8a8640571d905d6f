package dcant.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that is written as text and checked at the edge.
 *
 * @param example a right one, for the message of a refusal
 * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} when the text is not of the form
 */
public record TextScalar(String name, String example, Function<String, Object> parse)
        implements Coercing<Object, String> {

    private static final int LONGEST_ECHO = 60;

    /** The same check for a text that the schema types as a String. */
    public void check(@Nullable String text) {
        if (text != null && !fits(text)) {
            throw new BadRequest(refusal(text));
        }
    }

    /** Whether a text is of the form. */
    public boolean fits(String text) {
        try {
            parse.apply(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException notOfTheForm) {
            return false;
        }
    }

    /** The scalar of the schema. */
    public GraphQLScalarType type() {
        return GraphQLScalarType.newScalar().name(name).coercing(this).build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return value.toString();
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return parse.apply(input instanceof String text ? text : "");
        } catch (IllegalArgumentException | DateTimeException notOfTheForm) {
            throw new CoercingParseValueException(refusal(input.toString()));
        }
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var text = input instanceof StringValue value ? String.valueOf(value.getValue()) : "";
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOfTheForm) {
            throw new CoercingParseLiteralException(refusal(text));
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    /** What is wrong with a text that is not of the form. */
    public String refusal(String text) {
        var shown = text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
        return "\"%s\" is not a %s: it looks like %s.".formatted(shown, name, example);
    }
}
