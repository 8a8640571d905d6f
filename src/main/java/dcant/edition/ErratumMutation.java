package dcant.edition;

import dcant.edition.RecordErratumInput.Correction;
import dcant.graph.Update;
import dcant.journal.Change;
import dcant.journal.JournalEntryType;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.Refusal;
import dcant.write.RefusalCode;
import dcant.write.Telling;
import dcant.write.UserError;
import dcant.write.Writes;
import dcant.write.Writing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Notes beside an edition what it should have said: the edition itself never changes. */
@Controller
class ErratumMutation {

    /** What an edition says of an action, and the later corrections of one field, last one first. */
    private static final String STATED = """
            MATCH (edition:Edition {key: $edition})-[:HOLDS]->(snapshot:ActionSnapshot {code: $action})
            RETURN {
              snapshot: snapshot {.*},
              corrected: COLLECT {
                MATCH (edition)<-[:CORRECTS]-(erratum:Erratum {actionCode: $action, field: $field})
                RETURN erratum.after ORDER BY erratum.number DESC },
              errata: COUNT { (edition)<-[:CORRECTS]-(:Erratum) }
            } AS row
            """;

    /** Whether what a value names is there, in the programme when it is of one. */
    private static final String IS_KNOWN = """
            RETURN CASE $field
              WHEN 'PRIORITY_NUMBER' THEN EXISTS { (:Priority {key: $programme + '/' + $after}) }
              WHEN 'REPLACEMENT' THEN $after = '' OR EXISTS {
                (:Action {code: $after})-[:SERVES]->(:Priority)-[:OF]->(:Programme {code: $programme}) }
              WHEN 'DECISION_BODY' THEN $after = ''
                OR EXISTS { (:Authority {code: $after, kind: 'GOVERNANCE_BODY'}) }
              ELSE true
            END AS row
            """;

    private static final Update RECORD = new Update("""
            MATCH (edition:Edition {key: $edition})
            CREATE (erratum:Erratum)-[:CORRECTS]->(edition)
            SET erratum = $erratum
            """);

    private static final RefusalCode ALREADY_SAID = new RefusalCode("ALREADY_SAID");

    private final Writes writes;

    ErratumMutation(Writes writes) {
        this.writes = writes;
    }

    @MutationMapping
    RecordErratumPayload recordErratum(@Argument RecordErratumInput input, Command command) {
        var check = new InputCheck();
        var correction = input.correction(check);
        return writes.carryOut(command, check, Edition.KIND, RecordErratumPayload::new, writing -> {
            var edition = writing.require(Edition.KIND, input.edition(), "semester", input.edition());
            writing.require(writing.rights().isCoordinator());
            return writing.once(() -> record(writing, edition, Objects.requireNonNull(correction)));
        });
    }

    private static String record(Writing writing, Edition edition, Correction correction) {
        var stated = stated(writing, edition, correction);
        var before = stated.corrected().isEmpty()
                ? correction.field().in(stated.snapshot())
                : stated.corrected().getFirst();
        requireChange(writing, edition, correction, before);
        var erratum = new Erratum(
                stated.errata() + 1,
                correction.action(),
                correction.field().inSnapshot,
                before,
                correction.after(),
                correction.reason(),
                writing.now(),
                writing.reliability(),
                List.of(writing.source()));
        writing.run(RECORD, Map.of("edition", edition.key(), "erratum", erratum));
        writing.tell(
                Telling.inFeed(JournalEntryType.ERRATUM_RECORDED, null),
                Subject.of(edition),
                List.of(
                        Change.of(erratum.actionCode() + "." + erratum.field(), before, erratum.after()),
                        Change.of("reason", null, erratum.reason())));
        return edition.key();
    }

    private static Stated stated(Writing writing, Edition edition, Correction correction) {
        var stated = writing.one(
                STATED,
                Map.of(
                        "edition", edition.key(),
                        "action", correction.action(),
                        "field", correction.field().inSnapshot),
                Stated.class);
        if (stated == null) {
            throw Refusal.of(Refusal.NOT_FOUND, "actionCode", correction.action())
                    .about(edition.key());
        }
        return stated;
    }

    private static void requireChange(Writing writing, Edition edition, Correction correction, String before) {
        if (before.equals(correction.after())) {
            throw Refusal.of(ALREADY_SAID, "after", correction.field().inSnapshot, before)
                    .about(edition.key());
        }
        var named = Map.of("field", correction.field(), "programme", edition.programme(), "after", correction.after());
        if (!Objects.requireNonNull(writing.one(IS_KNOWN, named, Boolean.class))) {
            throw Refusal.of(Refusal.NOT_FOUND, "after", correction.after()).about(edition.key());
        }
    }

    private record Stated(ActionSnapshot snapshot, List<String> corrected, int errata) {}

    record RecordErratumPayload(@Nullable Edition edition, List<UserError> userErrors) {}
}
