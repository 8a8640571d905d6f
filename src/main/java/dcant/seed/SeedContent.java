package dcant.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    private static String text(SeedFile file) {
        try {
            return new ClassPathResource(file.path()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
