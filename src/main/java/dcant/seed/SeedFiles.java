package dcant.seed;

import java.util.List;
import java.util.stream.Stream;

/** The files of the seed, in the order in which they are loaded: a row refers to rows of files before it only. */
final class SeedFiles {

    static final List<SeedFile> ALL = Stream.of(
                    SourceSeed.FILES,
                    TerritorySeed.FILES,
                    BodySeed.FILES,
                    BuildingBlockSeed.FILES,
                    NeedSeed.FILES,
                    ReuseSeed.FILES,
                    ProgrammeSeed.FILES,
                    ActionSeed.FILES,
                    ReviewSeed.FILES)
            .flatMap(List::stream)
            .toList();

    private SeedFiles() {}
}
