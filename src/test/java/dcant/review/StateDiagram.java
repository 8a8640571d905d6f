package dcant.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A state diagram of the guide to the semester's review: its arrows, as they are drawn. */
record StateDiagram(Set<Arrow> arrows) {

    /** Where a life begins and where it ends. */
    static final String NOWHERE = "[*]";

    private static final Path GUIDE = Path.of("docs", "guide", "semester-review.md");
    private static final Pattern DIAGRAM = Pattern.compile("(?s)```mermaid\nstateDiagram-v2\n(.*?)```");
    private static final Pattern ARROW = Pattern.compile("(?m)^ *(\\S+) --> ([^\\s:]+)(?:: (\\S+))?$");

    /** One way from a state to a state; without an operation, the end. */
    record Arrow(String from, String operation, String to) {}

    /** The diagrams of the guide, in its order. Each of their lines must be an arrow. */
    static List<StateDiagram> all() {
        try {
            return DIAGRAM.matcher(Files.readString(GUIDE))
                    .results()
                    .map(found -> new StateDiagram(
                            found.group(1).lines().map(StateDiagram::arrow).collect(Collectors.toSet())))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Arrow arrow(String line) {
        var arrow = ARROW.matcher(line);
        if (!arrow.matches()) {
            throw new IllegalArgumentException("No arrow: " + line);
        }
        return new Arrow(arrow.group(1), arrow.group(3) == null ? "" : arrow.group(3), arrow.group(2));
    }
}
