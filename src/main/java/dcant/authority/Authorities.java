package dcant.authority;

import dcant.api.BadRequest;
import dcant.api.Pages;
import dcant.graph.Graph;
import dcant.graph.GraphReader;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds authorities by the codes that people and tools know. A living code wins over a former one. */
@Component
public class Authorities {

    private static final String BY_REFERENCE = """
            UNWIND $references AS reference
            OPTIONAL MATCH (byCode:Authority {code: reference.code})
            OPTIONAL MATCH (bySiren:Authority {siren: reference.siren})
            OPTIONAL MATCH (:FormerCommune {inseeCode: reference.inseeCode})-[:BECAME]->(became:Authority)
            WITH reference, coalesce(byCode, bySiren, became) AS authority
            WHERE authority IS NOT NULL
            RETURN
            """ + Authority.ROW + " AS row";

    private static final int LONGEST_ECHO = 60;

    private final Graph graph;
    private final Pages pages;

    Authorities(Graph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
    }

    /** The authority that a reference names today, or null. Most give the code of one that is there. */
    public @Nullable Authority find(AuthorityRef reference) {
        reference.check();
        var code = reference.hubCode();
        var byHubCode = code == null ? null : byCode(code);
        return byHubCode == null ? find(graph, reference) : byHubCode;
    }

    /** The same, as the reader of a transaction sees it. */
    public @Nullable Authority find(GraphReader reader, AuthorityRef reference) {
        return reader.one(BY_REFERENCE, Map.of("references", parameters(List.of(reference))), Authority.class);
    }

    /** The authority of a code of this hub, or null. */
    public @Nullable Authority byCode(String code) {
        return Authority.BY_CODE.read(pages, List.of(code), Map.of()).get(code);
    }

    /**
     * The authority that a reference of a filter names.
     *
     * @throws BadRequest when it names nothing
     */
    public Authority require(AuthorityRef reference) {
        var found = find(reference);
        if (found == null) {
            throw new BadRequest("No authority has the code \"%s\". `authorities(search:)` finds codes by name."
                    .formatted(shorten(reference.given())));
        }
        return found;
    }

    /** The same, looked up once in a request however many fields name it. */
    public Authority require(AuthorityRef reference, DataFetchingEnvironment field) {
        return field.getGraphQlContext().computeIfAbsent(reference, any -> require(reference));
    }

    private static String shorten(String code) {
        return code.length() > LONGEST_ECHO ? code.substring(0, LONGEST_ECHO) + "…" : code;
    }

    static List<Map<String, @Nullable Object>> parameters(List<AuthorityRef> references) {
        var result = new ArrayList<Map<String, @Nullable Object>>();
        for (var reference : references) {
            reference.check();
            var row = new HashMap<String, @Nullable Object>();
            row.put("position", result.size());
            row.put("given", reference.given());
            row.put("code", reference.hubCode());
            row.put("siren", reference.sirenOfBody());
            row.put("inseeCode", reference.inseeCode());
            result.add(row);
        }
        return result;
    }
}
