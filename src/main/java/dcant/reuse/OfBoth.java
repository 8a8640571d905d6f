package dcant.reuse;

/** Something between an authority and a building block: its key is the code of the one, a slash, the slug of the other. */
public interface OfBoth {

    String key();

    /** Who reuses or offers. */
    default String authorityCode() {
        return key().substring(0, key().indexOf('/'));
    }

    /** Of the building block. */
    default String slug() {
        return key().substring(key().indexOf('/') + 1);
    }
}
