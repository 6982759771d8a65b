package io.whence.command.importing.stackexchange.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.whence.command.importing.ImportFailedException;
import io.whence.command.importing.ImportProgress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rows as a stream. A document type, and with it every entity, is refused; what it holds in memory is bounded by
 * the longest value allowed.
 */
public final class XmlRowReader {

    /** Characters of one value. */
    static final int VALUE_MAX = 1 << 20;

    private static final int COLUMNS_MAX = 100;
    private static final int DEPTH_MAX = 4;
    private static final int REASON_MAX = 200;
    private static final XMLInputFactory XML = hardened();

    /** Takes a row in. */
    @FunctionalInterface
    public interface Sink {
        void accept(XmlRow row) throws XmlRow.Malformed;
    }

    /** Is told of a row that could not be taken in. */
    @FunctionalInterface
    public interface Rejects {
        void reject(int line);
    }

    private final ImportProgress progress;

    public XmlRowReader(ImportProgress progress) {
        this.progress = progress;
    }

    /**
     * Reads a file to its end.
     *
     * @throws ImportFailedException when it is not well-formed XML of rows, or asks for what is refused
     */
    public void read(DumpSourceFile source, Path file, Sink sink, Rejects rejects) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            rows(source, open(source, in), sink, rejects);
        }
    }

    private static XMLStreamReader open(DumpSourceFile source, InputStream in) {
        try {
            return XML.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(source, e.getLocation(), e);
        }
    }

    private void rows(DumpSourceFile source, XMLStreamReader reader, Sink sink, Rejects rejects) {
        var row = new XmlRow(reader);
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw refused("xml-doctype", source, reader, "a document type");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refused("xml-doctype", source, reader, "an entity of its own");
                    case XMLStreamConstants.START_ELEMENT -> element(source, reader, row, sink, rejects);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            // What is wrong with the bytes themselves comes without a place: it is after the last one known.
            throw malformed(source, e.getLocation() == null ? reader.getLocation() : e.getLocation(), e);
        }
    }

    private void element(DumpSourceFile source, XMLStreamReader reader, XmlRow row, Sink sink, Rejects rejects) {
        if (reader.getLocalName().equals("row")) {
            progress.rowRead();
            try {
                sink.accept(row);
            } catch (XmlRow.Malformed e) {
                rejects.reject(reader.getLocation().getLineNumber());
            }
        } else if (!reader.getLocalName().toLowerCase(Locale.ROOT).equals(source.root())) {
            throw refused("wrong-file", source, reader, "an element that does not belong in this file");
        }
    }

    private static ImportFailedException refused(
            String code, DumpSourceFile source, XMLStreamReader reader, String what) {
        return new ImportFailedException(code, place(source, reader.getLocation()) + "it holds " + what + ".");
    }

    private static ImportFailedException malformed(DumpSourceFile source, @Nullable Location at, XMLStreamException e) {
        return new ImportFailedException("malformed-xml", place(source, at) + reason(e));
    }

    private static String place(DumpSourceFile source, @Nullable Location at) {
        return at == null
                ? source.fileName() + ": "
                : source.fileName() + ", line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ": ";
    }

    /** The parser's own words, without the place and cut short: they may hold pieces of the file. */
    private static String reason(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        var words = message.lines().findFirst().orElse("it is not well-formed XML");
        return words.substring(0, Math.min(words.length(), REASON_MAX)).replaceAll("\\p{Cntrl}", " ");
    }

    private static XMLInputFactory hardened() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, VALUE_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, COLUMNS_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, VALUE_MAX);
        return factory;
    }
}
