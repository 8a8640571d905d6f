package dcant.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** GraphQL documents that come with the hub. */
final class Documents {

    private Documents() {}

    /** Those of a folder of the class path, by file name and in the order of these. */
    static Map<String, String> of(String folder) {
        try {
            var documents = new TreeMap<String, String>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.graphql")) {
                documents.put(folder + "/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return documents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
