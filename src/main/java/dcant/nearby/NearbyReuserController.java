package dcant.nearby;

import dcant.api.BadRequest;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who they are that reuse something near an authority. */
@Controller
class NearbyReuserController {

    /** Fewer by the asker than {@link dcant.reuse.ReusedIn} keeps. */
    private static final int MOST = 20;

    private final Authorities authorities;
    private final NearbyReusers reusers;

    NearbyReuserController(Authorities authorities, NearbyReusers reusers) {
        this.authorities = authorities;
        this.reusers = reusers;
    }

    @SchemaMapping
    CompletableFuture<List<NearbyReuser>> reusers(
            ReusedNearby near, @Argument int first, DataFetchingEnvironment field) {
        return reusers.of(near, BadRequest.unlessBetween(1, MOST, "first", first), field);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Authority> authority(NearbyReuser reuser, DataFetchingEnvironment field) {
        return authorities.of(reuser.reuse().authorityCode(), field);
    }
}
