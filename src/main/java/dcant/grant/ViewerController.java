package dcant.grant;

import dcant.access.Access;
import dcant.access.Caller;
import dcant.access.Role;
import dcant.authority.Authorities;
import dcant.authority.Authority;
import dcant.authority.AuthorityRef;
import dcant.graph.Graph;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who the caller is for the hub, and what it may do. */
@Controller
class ViewerController {

    private static final String OWN = """
            MATCH (:Agent {issuer: $issuer, subject: $subject})-[:HOLDS]->(grant:Grant)
            WITH grant ORDER BY grant.requestedAt, grant.key
            RETURN
            """ + Grant.ROW + " AS row";

    private final Graph graph;
    private final Access access;
    private final Authorities authorities;

    ViewerController(Graph graph, Access access, Authorities authorities) {
        this.graph = graph;
        this.access = access;
        this.authorities = authorities;
    }

    @QueryMapping
    @Nullable
    Viewer viewer(GraphQLContext request) {
        Caller caller = request.get(Caller.class);
        return caller == null ? null : new Viewer(caller, access.rights(request).roles());
    }

    @SchemaMapping
    @Nullable
    Authority authority(Viewer viewer, GraphQLContext request) {
        var own = access.rights(request).granted().stream()
                .map(right -> right.authority())
                .filter(Objects::nonNull)
                .findFirst();
        return own.isEmpty() ? null : authorities.byCode(own.get());
    }

    @SchemaMapping
    List<Grant> grants(Viewer viewer) {
        return graph.list(OWN, access.who(viewer.caller()), Grant.class);
    }

    @SchemaMapping
    @Nullable
    Authority suggestedAuthority(Viewer viewer) {
        var siret = viewer.caller().siret();
        return siret == null ? null : authorities.find(AuthorityRef.ofSiret(siret));
    }

    @SchemaMapping
    List<String> permissions(Viewer viewer, DataFetchingEnvironment field) {
        return access.permissions(field);
    }

    /** The caller with its roles. */
    record Viewer(Caller caller, Set<Role> roles) {

        /** What the issuer calls it. */
        public String name() {
            return Objects.requireNonNullElse(caller.name(), caller.subject());
        }
    }
}
