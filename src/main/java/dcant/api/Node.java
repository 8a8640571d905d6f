package dcant.api;

/** An object with a global id. The name of its class is the name of its type in the schema. */
public interface Node {

    /** Its natural key, unique in its type: a code, a slug. */
    String nodeKey();
}
