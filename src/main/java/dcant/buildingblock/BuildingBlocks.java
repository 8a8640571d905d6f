package dcant.buildingblock;

import dcant.api.ByKey;
import dcant.api.Pages;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the building blocks that other objects name. */
@Component
public class BuildingBlocks {

    private final ByKey<BuildingBlock> bySlug;

    BuildingBlocks(Pages pages) {
        this.bySlug = pages.byKey("BuildingBlock", BuildingBlock.BY_SLUGS, BuildingBlock.class);
    }

    /** The building block of a slug, read with all others that the fields of a request name; null for none. */
    public CompletableFuture<@Nullable BuildingBlock> of(@Nullable String slug, DataFetchingEnvironment field) {
        return bySlug.of(slug, field);
    }

    /** Those of some slugs, in that order; slugs that name nothing are left out. */
    public CompletableFuture<List<BuildingBlock>> ofAll(Collection<String> slugs, DataFetchingEnvironment field) {
        return bySlug.ofAll(slugs, field);
    }
}
