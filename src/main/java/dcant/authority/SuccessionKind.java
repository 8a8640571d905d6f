package dcant.authority;

/** How a body became another one. */
public enum SuccessionKind {
    MERGED,
    SPLIT,
    RENAMED,
    REPLACED,
    RESTORED
}
