package dcant.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** GraphQL documents that come with the hub. */
final class Documents {

    private Documents() {}

    /** Those of a folder of the class path, in the order of their file names. */
    static List<String> of(String folder) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.graphql");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            var documents = new ArrayList<String>();
            for (var file : files) {
                documents.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
            return documents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
