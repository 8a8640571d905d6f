package dcant.journal;

import dcant.api.Node;

/**
 * What a change is about.
 *
 * @param type its name in the schema
 * @param key among the objects of that type
 */
public record Subject(String type, String key) {

    public static Subject of(Node node) {
        return new Subject(node.getClass().getSimpleName(), node.nodeKey());
    }
}
