package dcant.buildingblock;

import dcant.authority.AuthorityKind;
import dcant.source.Reliability;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A building block for tests of rules: what the rule looks at is given, the rest is as plain as can be. */
public final class TestBlock {

    private TestBlock() {}

    /** One for communes, that so many reuse. */
    public static BuildingBlock reusedBy(int count, String slug) {
        return of(slug, count, BuildingBlock.Lifecycle.ACTIVE, List.of(AuthorityKind.COMMUNE), null, null);
    }

    /** One that nobody reuses. */
    static BuildingBlock of(
            BuildingBlock.Lifecycle lifecycle,
            List<AuthorityKind> audience,
            Terms.@Nullable Pricing pricing,
            Terms.@Nullable Formality formality) {
        return of("block", 0, lifecycle, audience, pricing, formality);
    }

    private static BuildingBlock of(
            String slug,
            int reuserCount,
            BuildingBlock.Lifecycle lifecycle,
            List<AuthorityKind> audience,
            Terms.@Nullable Pricing pricing,
            Terms.@Nullable Formality formality) {
        return new BuildingBlock(
                slug,
                slug,
                List.of(),
                "",
                BuildingBlock.Kind.SERVICE,
                Domain.DATA,
                BuildingBlock.Level.STATE,
                lifecycle,
                null,
                null,
                null,
                null,
                null,
                null,
                audience,
                pricing,
                formality,
                null,
                reuserCount,
                reuserCount,
                OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                Reliability.ILLUSTRATIVE,
                List.of());
    }
}
