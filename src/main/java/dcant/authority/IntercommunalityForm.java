package dcant.authority;

/** Legal forms of an intercommunality. */
public enum IntercommunalityForm {
    CC,
    CA,
    CU,
    METRO,
    MET69,
    EPT
}
