package dcant.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to do with the journal at a start.
 *
 * @param verify whether to verify it and stop, with exit code 0 when all is as it was written and 1 when not
 */
@ConfigurationProperties("hub.journal")
record JournalProperties(@DefaultValue("false") boolean verify) {}
