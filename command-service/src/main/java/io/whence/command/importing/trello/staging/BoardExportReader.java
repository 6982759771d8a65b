package io.whence.command.importing.trello.staging;

import io.whence.command.importing.ImportFailedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** A reader of the file of a board as a stream: what it holds in memory is one element of one of its sections, and bounded. */
public final class BoardExportReader {

    public static final String NAME = "board.json";

    private static final int DEPTH_MAX = 100;
    /** Characters of one value. */
    static final int VALUE_MAX = 1 << 20;

    private static final int NAME_MAX = 1_000;
    private static final int REASON_MAX = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(VALUE_MAX)
                    .maxNameLength(NAME_MAX)
                    .build())
            .build();

    /** Takes the file in. */
    interface Sink {

        /**
         * Something the board says of itself.
         *
         * @param holder has that property and no other
         */
        void property(String name, ExportElement holder);

        /**
         * The next element of a section.
         *
         * @param element null for one that is no object, or is larger than anything a board has
         */
        void element(String section, @Nullable ExportElement element);
    }

    private final Set<String> sections;

    public BoardExportReader(Set<String> sections) {
        this.sections = sections;
    }

    /**
     * Reads a file to its end.
     *
     * @throws ImportFailedException {@code malformed-json}, {@code beyond-limits} or {@code wrong-file}
     */
    public void read(Path file, Sink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ImportFailedException(
                        "wrong-file", NAME + " is not the export of a board, which is one JSON object.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                property(parser, parser.currentName(), sink);
            }
            if (parser.nextToken() != null) {
                throw new ImportFailedException(
                        "malformed-json", place(parser.currentLocation()) + "it goes on after its end.");
            }
        } catch (StreamConstraintsException e) {
            throw new ImportFailedException("beyond-limits", place(e.getLocation()) + reason(e));
        } catch (JacksonException e) {
            throw new ImportFailedException("malformed-json", place(e.getLocation()) + reason(e));
        }
    }

    private void property(JsonParser parser, String name, Sink sink) {
        if (parser.nextToken() == JsonToken.START_ARRAY && sections.contains(name)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                var element = BoundedJsonTree.of(parser);
                sink.element(name, element != null && element.isObject() ? new ExportElement(element) : null);
            }
        } else {
            var value = BoundedJsonTree.of(parser);
            if (value != null) {
                sink.property(
                        name,
                        new ExportElement(JsonNodeFactory.instance.objectNode().set(name, value)));
            }
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? NAME + ": " : NAME + ", line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    /** The parser's own words, without the place and cut short: they may hold pieces of the file. */
    private static String reason(JacksonException e) {
        var words = e.getOriginalMessage().lines().findFirst().orElse("it is not JSON");
        return words.substring(0, Math.min(words.length(), REASON_MAX)).replaceAll("\\p{Cntrl}", " ");
    }
}
