package dcant.graph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Finds the factories of Eclipse Collections, on which Neo4j stands, without verifying its signed jar again for each of
 * them: the service loader of the JDK reads every look-up through a new connection, which takes two seconds of a start.
 */
final class CollectionFactories extends ClassLoader {

    private static final String FACTORIES = "META-INF/services/org.eclipse.collections.";

    CollectionFactories(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var found = super.getResources(name);
        if (!name.startsWith(FACTORIES)) {
            return found;
        }
        var read = new ArrayList<URL>();
        while (found.hasMoreElements()) {
            read.add(read(found.nextElement()));
        }
        return Collections.enumeration(read);
    }

    private static URL read(URL url) throws IOException {
        try (var stream = url.openStream()) {
            return URL.of(URI.create("factory:/" + url.getFile()), new Bytes(stream.readAllBytes()));
        }
    }

    private static final class Bytes extends URLStreamHandler {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
