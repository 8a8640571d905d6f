package dcant.reason;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Says a reason in the language of the request. */
@Controller
class ReasonController {

    private final MessageSource messages;

    ReasonController(MessageSource messages) {
        this.messages = messages;
    }

    @SchemaMapping
    String message(Reason reason, Locale locale) {
        return reason.sentence() == null
                ? messages.getMessage(reason.code().name(), reason.values().toArray(), locale)
                : reason.sentence();
    }
}
