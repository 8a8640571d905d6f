package dcant.buildingblock;

/** What a body does for a building block. */
public enum ProviderRole {
    PUBLISHER,
    MAINTAINER,
    HOST,
    INTEGRATOR,
    TRAINER
}
