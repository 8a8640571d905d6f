package dcant.seed;

import static dcant.seed.Column.optional;
import static dcant.seed.Column.required;

import dcant.source.Reliability;
import java.util.List;

/** The sources that facts cite, and the two columns that every fact has. */
final class SourceSeed {

    static final Form REFERENCES = Form.listOf(Form.reference("source", ""));
    static final Column SOURCES = required("sources", REFERENCES);
    static final Column RELIABILITY = required("reliability", Form.oneOf(Reliability.class));

    static final List<SeedFile> FILES = List.of(SeedFile.of(
                    "sources",
                    """
                    CREATE (source:Source)
                    SET source = row
                    """,
                    required("key", Form.matching("[a-z0-9-]+", "gazette-541855")),
                    required("title", Form.TEXT),
                    optional("url", Form.URL),
                    optional("readOn", Form.DATE),
                    optional("passage", Form.TEXT),
                    optional("archiveUrl", Form.URL))
            .keyed("source", "", "key"));

    private SourceSeed() {}
}
