package dcant.impact;

import dcant.reason.Reason;
import java.util.List;

/**
 * Everything that stands on a building block.
 *
 * @param slugs of the building block and of all its dependents
 */
record Impact(List<String> slugs, List<ImpactDependent> dependents, Coverage coverage, List<Reason> limits) {

    /** Whether every way was counted. */
    public boolean isExhaustive() {
        return limits.isEmpty();
    }

    /** Authorities that reuse it or a dependent. */
    public int reuserCount() {
        return coverage.reuserCount();
    }

    /** Authorities that reuse it itself. */
    public int directReuserCount() {
        return coverage.directReuserCount();
    }

    /** Inhabitants of the communes where these reusers act, each once. */
    public int populationCovered() {
        return coverage.populationCovered();
    }

    /** The same for each kind of reuser. */
    public List<LevelPopulation> populationByLevel() {
        return coverage.populationByLevel();
    }

    /** Who reuses, and where they act. */
    record Coverage(
            int reuserCount, int directReuserCount, int populationCovered, List<LevelPopulation> populationByLevel) {}
}
