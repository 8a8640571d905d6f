package dcant.nearby;

import dcant.buildingblock.BuildingBlock;
import dcant.offer.ReachingOffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is best suggested to an asker, reading no more of the neighbours' building blocks than can be among the first. */
final class Suggestions {

    /** An offer to the whole country is worth less than a neighbour, with a narrow one less than so many. */
    private static final int NEIGHBOURS_FOR_OFFERS =
            (SuggestedBuildingBlock.NARROW_OFFER + SuggestedBuildingBlock.NATIONAL_OFFER)
                            / SuggestedBuildingBlock.NEIGHBOUR
                    + 1;

    private static final int BLOCKS_AT_A_TIME = 32;

    private final Neighbourhood asker;
    private final int first;
    private final Map<String, List<ReachingOffer>> narrow;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, BuildingBlock> blocks = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private MostReused.Read read;
    private int leastCount;

    Suggestions(Neighbourhood asker, int first, List<ReachingOffer> narrow, MostReused.Read read) {
        this.asker = asker;
        this.first = first;
        this.narrow = bySlug(narrow);
        this.read = read;
        know(read);
    }

    private static Map<String, List<ReachingOffer>> bySlug(List<ReachingOffer> offers) {
        return offers.stream().collect(Collectors.groupingBy(ReachingOffer::slug));
    }

    MostReused.Read read() {
        return read;
    }

    Suggestions know(MostReused.Read more) {
        read = more;
        more.counted().forEach(counted -> counts.put(counted.slug(), counted.count()));
        leastCount = countLeast();
        return this;
    }

    Suggestions know(Collection<String> slugs, List<BuildingBlock> found) {
        asked.addAll(slugs);
        found.forEach(block -> blocks.put(block.slug(), block));
        leastCount = countLeast();
        return this;
    }

    /** Slugs of building blocks that have to be known to go on. */
    List<String> unknown() {
        var reused = read.counted().stream()
                .filter(counted -> counted.count() >= leastCount)
                .map(MostReused.Counted::slug)
                .filter(slug -> !asked.contains(slug));
        return Stream.concat(
                        leastCount > 0 ? reused : reused.limit(BLOCKS_AT_A_TIME),
                        narrow.keySet().stream().filter(slug -> !asked.contains(slug)))
                .distinct()
                .toList();
    }

    /** Neighbours that the last of the first ones has if nothing is offered; 0 while fewer are known than asked for. */
    int leastCount() {
        return leastCount;
    }

    private int countLeast() {
        return read.counted().stream()
                .filter(counted -> canTake(counted.slug()))
                .skip(first - 1)
                .map(MostReused.Counted::count)
                .findFirst()
                .orElse(0);
    }

    private boolean canTake(String slug) {
        var block = blocks.get(slug);
        return block != null && asker.canTake(block);
    }

    /** Whether nothing else of the place can be among the first. */
    boolean isEnough() {
        if (read.isAll()) {
            return true;
        }
        var isNarrowCounted = counts.keySet().containsAll(narrow.keySet());
        var last = read.counted().getLast().count();
        return leastCount > 0 && last < (isNarrowCounted ? leastCount : leastCount - NEIGHBOURS_FOR_OFFERS + 1);
    }

    /** Slugs of those that may be among the first, but for what is only offered to the whole country. */
    Set<String> candidates() {
        var candidates = new LinkedHashSet<>(narrow.keySet());
        read.counted().stream()
                .filter(counted -> counted.count() >= leastCount)
                .map(MostReused.Counted::slug)
                .forEach(candidates::add);
        candidates.removeIf(slug -> !canTake(slug));
        return candidates;
    }

    /** The best ones, given the offers to the whole country. */
    List<SuggestedBuildingBlock> best(List<ReachingOffer> offers) {
        var national = bySlug(offers);
        var slugs = candidates();
        slugs.addAll(national.keySet());
        return slugs.stream()
                .filter(this::canTake)
                .map(blocks::get)
                .map(block -> SuggestedBuildingBlock.of(
                        block,
                        counts.getOrDefault(block.slug(), 0),
                        narrow.getOrDefault(block.slug(), List.of()),
                        national.getOrDefault(block.slug(), List.of())))
                .sorted(SuggestedBuildingBlock.BEST)
                .limit(first)
                .toList();
    }
}
