package dcant.need;

import dcant.api.BadRequest;
import dcant.api.Edge;
import dcant.authority.Authorities;
import dcant.authority.AuthorityRef;
import dcant.buildingblock.ReuseStatus;
import dcant.nearby.NearbyReuser;
import dcant.nearby.Neighbours;
import dcant.offer.Offer;
import dcant.offer.Reach;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what meets a need for one authority, how it comes to it and where to begin. */
@Controller
class NeedAnswerController {

    private static final int MOST_ANSWERS = 100;
    private static final int MOST_NEIGHBOURS = 20;

    private static final Edge<List<NeedAnswer>> ANSWERS = Edge.list(
            """
            MATCH (asked:Authority {code: $code})
            %s
            CALL (key, asked, reuser, places, memberships) {
              MATCH (:Need {slug: key})<-[meets:MEETS]-(block:BuildingBlock)
              WITH meets, block, asked, reuser, places, memberships, %s AS isOpen,
                EXISTS { (reuser)-[reuse:REUSES]->(block) WHERE %s } AS isReused
              WITH meets, block, isOpen, isReused,
                COLLECT {
                  %s AND (width < 2 OR isOpen)
                  RETURN {offer: %s, offerer: coalesce(provider.acronym, provider.name)} ORDER BY width, provider.code
                } AS offers
              WITH meets, block, offers, CASE
                WHEN isReused THEN 0 WHEN size(offers) > 0 THEN 1 WHEN isOpen THEN 2 ELSE 3 END AS ease
              RETURN meets, block, offers, ease ORDER BY ease, meets.rank, block.slug LIMIT $first
            }
            """.formatted(Reach.PLACES, Reach.IS_OPEN, ReuseStatus.COUNTS, Reach.REACHING, Offer.ROW), NeedAnswer.ROW);

    private final Authorities authorities;
    private final MessageSource messages;

    NeedAnswerController(Authorities authorities, MessageSource messages) {
        this.authorities = authorities;
        this.messages = messages;
    }

    @SchemaMapping
    CompletableFuture<List<NeedAnswer>> answers(
            Need need, @Argument("for") AuthorityRef reference, @Argument int first, DataFetchingEnvironment field) {
        var code = authorities.require(reference, field).code();
        var size = BadRequest.unlessBetween(1, MOST_ANSWERS, "first", first);
        return ANSWERS.of(need.slug(), Map.of("code", code, "first", size), field);
    }

    @SchemaMapping
    CompletableFuture<List<NearbyReuser>> neighbours(
            NeedAnswer answer, @Argument int first, DataFetchingEnvironment field) {
        var size = BadRequest.unlessBetween(1, MOST_NEIGHBOURS, "first", first);
        return Neighbours.of(answer.buildingBlock().slug(), answer.authority(), size, field);
    }

    @SchemaMapping
    @Nullable
    NextStep nextStep(NeedAnswer answer) {
        return NextStep.of(answer);
    }

    @SchemaMapping
    String label(NextStep step, Locale locale) {
        return messages.getMessage(step.text(), new Object[] {step.who()}, locale);
    }
}
