package dcant.impact;

import dcant.authority.AuthorityKind;
import dcant.reason.Reason;
import java.util.List;

/** Everything that stands on a building block, or on those of an action. */
record Impact(Reach reach, List<ImpactDependent> dependents, Coverage coverage, List<Reason> limits) {

    /** Whether every way was counted. */
    public boolean isExhaustive() {
        return limits.isEmpty();
    }

    /** Authorities that reuse it or a dependent. */
    public int reuserCount() {
        return coverage.reuserCount();
    }

    /** Authorities that reuse it itself, or what the action builds on. */
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

    /**
     * What is touched.
     *
     * @param key slug of the building block or code of the action
     * @param own slugs of the building block itself, or of those of the action
     * @param slugs of these and of all their dependents
     * @param text all of that, as a key
     */
    record Reach(String key, List<String> own, List<String> slugs, String text) {

        static Reach of(String key, List<String> own, List<String> slugs) {
            return new Reach(key, own, slugs, key + ";" + String.join(",", own) + ";" + String.join(",", slugs));
        }

        static Reach parse(String text) {
            var parts = text.split(";", -1);
            return new Reach(parts[0], List.of(parts[1].split(",")), List.of(parts[2].split(",")), text);
        }
    }

    /** Who reuses, and where they act. */
    record Coverage(
            int reuserCount, int directReuserCount, int populationCovered, List<LevelPopulation> populationByLevel) {}

    /**
     * Reusers of one kind.
     *
     * @param population inhabitants of the communes where they act, each once
     */
    record LevelPopulation(AuthorityKind kind, int reuserCount, int population) {}
}
