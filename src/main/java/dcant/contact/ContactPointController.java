package dcant.contact;

import dcant.api.Edges;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.journal.Subject;
import dcant.write.Command;
import dcant.write.InputCheck;
import dcant.write.OnBehalf;
import dcant.write.Telling;
import dcant.write.UserError;
import dcant.write.Writes;
import dcant.write.Writing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Answers and names the contact point of an authority. It is no part of the public feed. */
@Controller
class ContactPointController {

    private final Writes writes;
    private final OnBehalf onBehalf;
    private final Authorities authorities;

    ContactPointController(Writes writes, OnBehalf onBehalf, Authorities authorities) {
        this.writes = writes;
        this.onBehalf = onBehalf;
        this.authorities = authorities;
    }

    @Bean
    static Edges<Authority> contactOfAuthorities() {
        return Edges.of(Authority.class, Authority::code).to("contact", ContactPoint.OF_AUTHORITY);
    }

    @MutationMapping
    SetContactPointPayload setContactPoint(@Argument SetContactPointInput input, Command command) {
        var check = new InputCheck();
        var contact = input.contact() == null ? null : input.contact().checked(check, "contact");
        return writes.carryOut(command, check, authorities::byCode, SetContactPointPayload::new, writing -> {
            var authority = onBehalf.authority(writing, input.authority());
            return writing.once(() -> set(writing, authority, marked(writing, contact)));
        });
    }

    private static String set(Writing writing, String authority, @Nullable ContactPoint contact) {
        var before = Objects.requireNonNull(writing.find(AuthorityContact.KIND, authority));
        var told = Telling.inTrail(authority).and("contact", before.contact(), contact);
        writing.set(AuthorityContact.KIND, before, AuthorityContact.of(authority, contact));
        writing.tell(told, new Subject("Authority", authority), List.of());
        return authority;
    }

    /** Nobody calls a service because a demonstration names it. */
    private static @Nullable ContactPoint marked(Writing writing, @Nullable ContactPoint contact) {
        return contact == null
                ? null
                : new ContactPoint(writing.marked(contact.function()), contact.email(), contact.phone(), contact.url());
    }

    record SetContactPointInput(
            @Nullable AuthorityRef authority,
            @Nullable ContactPoint contact,
            @Nullable String idempotencyKey) {}

    record SetContactPointPayload(@Nullable Authority authority, List<UserError> userErrors) {}
}
