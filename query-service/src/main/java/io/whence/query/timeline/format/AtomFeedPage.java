package io.whence.query.timeline.format;

import io.whence.query.timeline.item.TimelineItem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A page as an Atom feed (RFC 4287), with the way to the next one (RFC 5005). */
public final class AtomFeedPage {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    /** What XML 1.0 cannot hold, even escaped (section 2.2). */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final FeedPage feed;

    private AtomFeedPage(XMLStreamWriter xml, FeedPage feed) {
        this.xml = xml;
        this.feed = feed;
    }

    public static byte[] of(FeedPage feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomFeedPage(xml, feed).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", "urn:whence:timeline:" + feed.of());
        text("title", feed.title());
        time("updated", feed.updated());
        link("self", feed.url(feed.self()), TimelineFormat.ATOM.type().toString());
        var next = feed.next();
        if (next != null) {
            link("next", feed.url(next), TimelineFormat.ATOM.type().toString());
        }
        for (var item : feed.items()) {
            entry(item.item());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(TimelineItem item) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", FeedPage.urn(item));
        text("title", item.summary());
        time("published", item.occurredAt());
        time("updated", item.recordedAt());
        xml.writeStartElement("author");
        text("name", FeedPage.name(item));
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", item.type());
        link("alternate", feed.url(item), TimelineFormat.JSON.type().toString());
        text("summary", item.summary());
        xml.writeEndElement();
    }

    private void link(String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private void time(String name, Instant time) throws XMLStreamException {
        text(name, time.toString());
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNSPEAKABLE.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }
}
