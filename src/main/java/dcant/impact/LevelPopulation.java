package dcant.impact;

import dcant.authority.AuthorityKind;

/**
 * Reusers of one kind.
 *
 * @param population inhabitants of the communes where they act, each once
 */
record LevelPopulation(AuthorityKind kind, int reuserCount, int population) {}
