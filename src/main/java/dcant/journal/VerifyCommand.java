package dcant.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Verifies the journal from the command line, for who has no account: {@code --hub.journal.verify=true}. */
@Component
@ConditionalOnBooleanProperty("hub.journal.verify")
class VerifyCommand {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);

    private final Verification verification;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    @EventListener
    void verify(ApplicationReadyEvent ready) {
        var report = verification.verify();
        if (report.isIntact()) {
            LOG.info(
                    "The journal is intact: {} audit entries, {} journal entries.",
                    report.auditEntries(),
                    report.journalEntries());
        } else {
            LOG.error("The journal is NOT as it was written. First fault: {}.", report.firstFault());
        }
        System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> report.isIntact() ? 0 : 1));
    }
}
