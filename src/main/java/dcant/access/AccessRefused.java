package dcant.access;

/** The caller may not do this: not signed in, or without the right. */
public final class AccessRefused extends RuntimeException {

    private final boolean isAnonymous;

    private AccessRefused(boolean isAnonymous) {
        super(null, null, false, false);
        this.isAnonymous = isAnonymous;
    }

    static AccessRefused notSignedIn() {
        return new AccessRefused(true);
    }

    public static AccessRefused forbidden() {
        return new AccessRefused(false);
    }

    public boolean isAnonymous() {
        return isAnonymous;
    }
}
