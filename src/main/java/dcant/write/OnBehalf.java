package dcant.write;

import dcant.access.AccessRefused;
import dcant.authority.Authorities;
import dcant.authority.AuthorityRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on behalf of which authority a caller writes. */
@Component
public class OnBehalf {

    private final Authorities authorities;

    OnBehalf(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * The code of the authority that the input names; without one, that of the caller's first active right.
     *
     * @throws Refusal when it names nothing
     * @throws AccessRefused unless the caller is an agent of it, or coordinates
     */
    public String authority(Writing writing, @Nullable AuthorityRef named) {
        var code = named == null ? ofCaller(writing) : existing(writing, named);
        writing.require(writing.rights().isCoordinator() || writing.rights().isAgentOf(code));
        return code;
    }

    /** @throws Refusal when it names nothing */
    public String existing(Writing writing, AuthorityRef named) {
        var found = authorities.find(writing, named);
        if (found == null) {
            throw Refusal.of(Refusal.NOT_FOUND, "authority", named.given());
        }
        return found.code();
    }

    private static String ofCaller(Writing writing) {
        return writing.rights().authority().orElseThrow(() -> Refusal.of(Refusal.AUTHORITY_REQUIRED, "authority"));
    }
}
