package dcant.contact;

import dcant.api.Edges;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.graph.Graph;
import dcant.journal.Acting;
import dcant.journal.Change;
import dcant.journal.InputCheck;
import dcant.journal.Journal;
import dcant.journal.Mutation;
import dcant.journal.Subject;
import dcant.journal.UserError;
import dcant.journal.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Answers and names the contact point of an authority. It is no part of the public feed. */
@Controller
class ContactPointController {

    private static final String BEFORE = """
            MATCH (authority:Authority {code: $code}) WHERE authority.contactFunction IS NOT NULL
            RETURN
            """ + ContactPoint.ROW + " AS row";

    private static final String SET = """
            MATCH (authority:Authority {code: $code})
            SET authority.contactFunction = $function, authority.contactEmail = $email,
                authority.contactPhone = $phone, authority.contactUrl = $url
            """;

    private final Graph graph;
    private final Journal journal;
    private final Acting acting;
    private final Authorities authorities;

    ContactPointController(Graph graph, Journal journal, Acting acting, Authorities authorities) {
        this.graph = graph;
        this.journal = journal;
        this.acting = acting;
        this.authorities = authorities;
    }

    @Bean
    static Edges<Authority> contactOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).to("contact", ContactPoint.OF_AUTHORITY);
    }

    @MutationMapping
    SetContactPointPayload setContactPoint(@Argument SetContactPointInput input, Mutation mutation) {
        var check = new InputCheck();
        var contact = input.contact() == null ? null : input.contact().checked(check, "contact");
        return journal.write(
                mutation,
                check,
                writing -> {
                    var authority = acting.authority(writing, input.authority());
                    return writing.once(() -> set(writing, authority, marked(writing, contact)));
                },
                authorities::byCode,
                SetContactPointPayload::new);
    }

    /** Nobody calls a service because a demonstration names it. */
    private static @Nullable ContactPoint marked(Writing writing, @Nullable ContactPoint contact) {
        return contact == null
                ? null
                : new ContactPoint(writing.marked(contact.function()), contact.email(), contact.phone(), contact.url());
    }

    private String set(Writing writing, String authority, @Nullable ContactPoint contact) {
        var before = writing.list(BEFORE, Map.of("code", authority), ContactPoint.class);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("code", authority);
        parameters.put("function", contact == null ? null : contact.function());
        parameters.put("email", contact == null ? null : contact.email());
        parameters.put("phone", contact == null ? null : contact.phone());
        parameters.put("url", contact == null ? null : contact.url());
        writing.rows(SET, parameters);
        writing.record(
                new Subject("Authority", authority),
                authority,
                List.of(Change.of("contact", before.isEmpty() ? null : before.getFirst(), contact)));
        return authority;
    }

    record SetContactPointInput(
            @Nullable AuthorityRef authority,
            @Nullable ContactPointInput contact,
            @Nullable String idempotencyKey) {}

    record SetContactPointPayload(@Nullable Authority authority, List<UserError> userErrors) {}
}
