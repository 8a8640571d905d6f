package dcant.source;

import java.util.List;

/** Something that cites sources. */
public interface Cited {

    /** Keys of its sources, most direct first. */
    List<String> sourceKeys();

    /** What the sources are worth for it. */
    default Reliability reliability() {
        return Reliability.DOCUMENTED;
    }
}
