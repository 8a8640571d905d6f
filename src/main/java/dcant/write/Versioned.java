package dcant.write;

import dcant.api.Node;

/** An object that says how often it was changed: whoever edits it tells which version was seen. */
public interface Versioned extends Node {

    /** 1 for a new one. */
    int version();
}
