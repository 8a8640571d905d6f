package dcant.review;

import static org.assertj.core.api.Assertions.assertThat;

import dcant.HttpHub;
import dcant.Reply;
import dcant.TestProgramme;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/**
 * A whole semester, as the guide tells it: a coordinator, the two pilots of an action, and everybody else. Who vouches for
 * them is for the classes that cast it.
 */
abstract class SemesterPlay {

    static final String STATE = "ORG-fictif-service-etat-exemple";
    static final String TERRITORIAL = "ORG-fictif-syndicat-exemple";

    private static final String EARLIER = "2019-S2";

    private static final String REQUEST = """
            mutation ($input: RequestAccessInput!) {
              requestAccess(input: $input) { grant { id version status } userErrors { code } }
            }
            """;

    private static final String DECIDE = """
            mutation ($input: DecideAccessInput!) {
              decideAccess(input: $input) { grant { status } userErrors { code } }
            }
            """;

    private static final String PROPOSE = """
            mutation ($input: ProposeActionInput!) {
              proposeAction(input: $input) { proposal { id version status } userErrors { code } }
            }
            """;

    private static final String ACCEPT = """
            mutation ($input: AcceptActionInput!) {
              acceptAction(input: $input) { proposal { status action { code title } } userErrors { code } }
            }
            """;

    private static final String REVIEW = """
            query ($id: ID!) { node(id: $id) { ... on Review {
              id version status progress health reliability isConsensual returnReason remarks { field message }
              positions { authority { code } stance health isOutdated }
            } } }
            """;

    private static final String CLOSING = """
            query ($programme: String!, $semester: Semester!) {
              reviewCampaign(programme: $programme, semester: $semester) { closingPreview {
                carriedOver { code } draftsSetAside { action { code } } blockedBy { action { code } } } }
            }
            """;

    private final Driver driver;
    private final TestProgramme programme;
    private final Semester semester;

    SemesterPlay(Driver driver) {
        this.driver = driver;
        this.programme = new TestProgramme(driver);
        this.semester = new Semester(programme);
    }

    /** The hub without a token. */
    abstract HttpHub everybody();

    abstract HttpHub coordinator();

    abstract HttpHub statePilot();

    abstract HttpHub territorialPilot();

    /** How sure the hub is of what these people write. */
    abstract String reliability();

    @AfterEach
    void forget() {
        programme.close();
        driver.executableQuery("MATCH (grant:Grant) DETACH DELETE grant").execute();
    }

    /** Asks for the right to write in the name of an authority, which a coordinator grants. */
    final void letIn(HttpHub agent, String authority) {
        var asked = Map.of("authority", Map.of("code", authority), "role", "CONTRIBUTOR");
        var grant = done(agent.ask(REQUEST, Map.of("input", asked))).path("grant");
        assertThat(grant.path("status").asString()).isEqualTo("PENDING");
        assertThat(semester.save(agent, 1, 0, Map.of()).code()).isEqualTo("FORBIDDEN");
        var decision = Map.of(
                "grantId", grant.path("id").asString(),
                "expectedVersion", grant.path("version").asInt(),
                "decision", "GRANT");
        var granted = done(coordinator().ask(DECIDE, Map.of("input", decision)));
        assertThat(granted.at("/grant/status").asString()).isEqualTo("ACTIVE");
    }

    /** What a mutation gave back: nothing was wrong. */
    private static JsonNode done(Reply reply) {
        assertThat(Semester.refusal(reply)).as(reply.body()).isEmpty();
        return reply.data("").iterator().next();
    }

    private static JsonNode review(Reply reply) {
        return done(reply).path("review");
    }

    private static JsonNode look(HttpHub as, JsonNode review) {
        return as.ask(REVIEW, Map.of("id", review.path("id").asString())).data("/node");
    }

    @Test
    void isPlayedFromItsOpeningToTheComparisonOfItsEditions() throws GeneralSecurityException {
        anEarlierSemester();
        var added = anActionIsAdded();
        assertThat(semester.open(coordinator()).path("userErrors")).isEmpty();
        theCoPilotsDisagree();
        anActionIsDropped(added);
        var setAside = review(semester.save(statePilot(), 3, 0, Map.of()));

        theCampaignCloses(added);

        theEditionsAreCompared(added);
        theEditionIsWhatItsHashSays();
        assertThat(look(everybody(), setAside).isNull()).isTrue();
        assertThat(coordinator()
                        .ask("{ journalVerification { isIntact } }")
                        .data("/journalVerification/isIntact")
                        .asBoolean())
                .isTrue();
    }

    private void anEarlierSemester() {
        semester.openAgain(coordinator(), EARLIER);
        var said = Map.of("semester", EARLIER, "progress", 20, "health", "SECURE");
        var submitted = review(semester.submit(statePilot(), review(semester.save(statePilot(), 1, 0, said))));
        done(semester.validate(coordinator(), submitted, Map.of()));
        done(semester.close(coordinator(), EARLIER, true));
    }

    /** An idea of the territorial side becomes an action, and gives its code. */
    private String anActionIsAdded() {
        var idea = Map.of(
                "programme",
                programme.code(),
                "priorityNumber",
                2,
                "authority",
                Map.of("code", TERRITORIAL),
                "title",
                "Une suite",
                "description",
                "Ce qui reprend l’action abandonnée.");
        var proposal =
                done(territorialPilot().ask(PROPOSE, Map.of("input", idea))).path("proposal");
        var acceptance = Map.of(
                "proposalId", proposal.path("id").asString(),
                "expectedVersion", proposal.path("version").asInt(),
                "openedIn", Semester.NAME);
        assertThat(statePilot().ask(ACCEPT, Map.of("input", acceptance)).code()).isEqualTo("FORBIDDEN");
        var action =
                done(coordinator().ask(ACCEPT, Map.of("input", acceptance))).at("/proposal/action");
        assertThat(action.path("title").asString()).endsWith("Une suite");
        return action.path("code").asString();
    }

    private void theCoPilotsDisagree() {
        var draft = review(Semester.send(
                statePilot(),
                "SaveDraft",
                Map.of("actionCode", programme.action(1), "semester", Semester.NAME, "decision", "CONTINUE")));
        assertThat(draft.path("progress").asInt()).as("from the last review").isEqualTo(20);
        var theirs = semester.save(territorialPilot(), 1, 0, Map.of("progress", 10));
        assertThat(Semester.refusal(theirs)).isEqualTo("CONFLICT");
        assertThat(look(everybody(), draft).isNull()).isTrue();

        var doubt = Map.of("stance", "DISAGREES", "health", "SUPPORT_NEEDED", "comment", "Aucun village ne l’a.");
        done(semester.state(territorialPilot(), draft, doubt));
        var written = review(semester.save(statePilot(), 1, 1, Map.of("progress", 40)));
        assertThat(look(territorialPilot(), written)
                        .at("/positions/1/isOutdated")
                        .asBoolean())
                .isTrue();
        var returned = review(semester.giveBack(coordinator(), review(semester.submit(statePilot(), written))));
        assertThat(look(territorialPilot(), returned).at("/remarks/0/field").asString())
                .isEqualTo("PROGRESS");

        var corrected = review(semester.save(
                territorialPilot(),
                1,
                returned.path("version").asInt(),
                Map.of("progress", 35, "health", "SUPPORT_NEEDED")));
        done(semester.state(territorialPilot(), corrected, Map.of("stance", "AGREES")));
        done(semester.state(
                statePilot(), corrected, Map.of("stance", "RESERVATIONS", "comment", "Nous l’espérons quand même.")));
        var submitted = review(semester.submit(territorialPilot(), corrected));
        assertThat(look(everybody(), submitted).isNull()).isTrue();
        everybodyReadsBoth(review(semester.validate(coordinator(), submitted, Map.of())));
    }

    private void everybodyReadsBoth(JsonNode validated) {
        var published = look(everybody(), validated);
        assertThat(published.path("status").asString()).isEqualTo("VALIDATED");
        assertThat(published.path("progress").asInt()).isEqualTo(35);
        assertThat(published.path("reliability").asString()).isEqualTo(reliability());
        assertThat(published.path("isConsensual").asBoolean()).isFalse();
        assertThat(published.at("/positions/0/authority/code").asString()).isEqualTo(STATE);
        assertThat(published.at("/positions/0/stance").asString()).isEqualTo("RESERVATIONS");
        assertThat(published.at("/positions/1/stance").asString()).isEqualTo("AGREES");
        assertThat(published.at("/positions/1/isOutdated").asBoolean()).isFalse();
        assertThat(published.path("remarks")).as("what was asked of the pilots").isEmpty();
    }

    private void anActionIsDropped(String successor) {
        var drop = Map.of("decision", "DROP", "dropReason", "Une autre la reprend.", "replacedBy", successor);
        var submitted =
                review(semester.submit(territorialPilot(), review(semester.save(territorialPilot(), 2, 0, drop))));
        assertThat(Semester.refusal(semester.close(coordinator(), true))).isEqualTo("REVIEW_PENDING");
        var decision = Map.of(
                "body", Map.of("code", "ORG-cos"), "decidedOn", "2020-06-15", "minutesUrl", "https://example.org/cos");
        done(semester.validate(coordinator(), submitted, Map.of("decision", decision)));
    }

    private void theCampaignCloses(String added) {
        var preview = coordinator()
                .ask(CLOSING, Map.of("programme", programme.code(), "semester", Semester.NAME))
                .data("/reviewCampaign/closingPreview");
        assertThat(preview.path("carriedOver").findValuesAsString("code"))
                .containsExactlyInAnyOrder(programme.action(3), added);
        assertThat(preview.path("draftsSetAside").findValuesAsString("code")).containsExactly(programme.action(3));
        assertThat(preview.path("blockedBy")).isEmpty();
        assertThat(semester.close(statePilot(), true).code()).isEqualTo("FORBIDDEN");

        var closed = done(semester.close(coordinator(), true));

        assertThat(closed.at("/reviewCampaign/status").asString()).isEqualTo("CLOSED");
        assertThat(Semester.refusal(semester.save(statePilot(), 3, 1, Map.of())))
                .isEqualTo("CAMPAIGN_CLOSED");
    }

    private void theEditionsAreCompared(String added) {
        var compare = HttpHub.contract("08-editions").replace("dcant-2018-2020", programme.code());
        var compared = everybody()
                .ask(compare, Map.of("from", EARLIER, "to", Semester.NAME))
                .data("/programme");

        assertThat(compared.at("/edition/actions").findValuesAsString("code")).hasSize(4);
        var changes = compared.path("changes");
        assertThat(codes(changes, "added")).containsExactly(added);
        assertThat(codes(changes, "dropped")).containsExactly(programme.action(2), added);
        assertThat(changes.at("/dropped/0/reason").asString()).isEqualTo("Une autre la reprend.");
        assertThat(changes.at("/dropped/0/replacedBy/code").asString()).isEqualTo(added);
        assertThat(changes.at("/healthChanged/0/before").asString()).isEqualTo("SECURE");
        assertThat(changes.at("/healthChanged/0/after").asString()).isEqualTo("SUPPORT_NEEDED");
        assertThat(codes(changes, "notReviewed")).containsExactlyInAnyOrder(added, programme.action(3));
        assertThat(codes(changes, "completed")).isEmpty();
        assertThat(codes(changes, "enriched")).isEmpty();
    }

    private static List<String> codes(JsonNode changes, String kind) {
        return changes.path(kind).findValuesAsString("code");
    }

    private void theEditionIsWhatItsHashSays() throws GeneralSecurityException {
        var edition = everybody()
                .ask(
                        "query ($code: String!, $semester: Semester!) {"
                                + " programme(code: $code) { edition(semester: $semester) { contentHash } } }",
                        Map.of("code", programme.code(), "semester", Semester.NAME))
                .data("/programme/edition/contentHash");
        var hub = everybody();
        var file = hub.send(hub.request("/editions/%s/%s.json".formatted(programme.code(), Semester.NAME))
                .GET());
        var hash = MessageDigest.getInstance("SHA-256").digest(file.body().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(edition.asString());
    }
}
