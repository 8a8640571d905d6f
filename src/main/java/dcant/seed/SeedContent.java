package dcant.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What a seed file holds: its rows, and the checksum by which a graph remembers it. */
record SeedContent(SeedFile file, String sha256, List<Map<String, @Nullable Object>> rows) {

    static SeedContent of(SeedFile file, SeedReader reader) {
        return new SeedContent(file, sha256(file), reader.read(file, text(file)));
    }

    static String sha256(SeedFile file) {
        return DigestUtils.sha256Hex(text(file));
    }

    /** The rows in their order, so many at once. */
    List<List<Map<String, @Nullable Object>>> portions(int size) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + size)
                .mapToObj(from -> rows.subList(from, Math.min(from + size, rows.size())))
                .toList();
    }

    private static String text(SeedFile file) {
        try {
            return new ClassPathResource(file.path()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
