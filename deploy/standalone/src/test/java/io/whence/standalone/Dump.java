package io.whence.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** A Stack Exchange dump read naively, to tell what an import of it must have led to. */
final class Dump {

    private static final Set<String> BODIES = Set.of("2", "5", "8");
    private static final Pattern TAG = Pattern.compile("[^<>|]+");

    private final Path folder;
    private final Map<String, List<Row>> historyByPost = new HashMap<>();
    private final List<Row> posts;

    /** One row; an attribute that is absent is NULL in the source. */
    record Row(Map<String, String> attributes) {

        /** The value of an attribute that every such row has. */
        String get(String name) {
            return Objects.requireNonNull(attributes.get(name), name);
        }

        String get(String name, String otherwise) {
            return attributes.getOrDefault(name, otherwise);
        }

        String id() {
            return get("Id");
        }
    }

    Dump(Path folder) throws IOException {
        this.folder = folder;
        posts = rows("Posts.xml");
        for (var row : rows("PostHistory.xml")) {
            historyByPost
                    .computeIfAbsent(row.get("PostId"), _ -> new ArrayList<>())
                    .add(row);
        }
        historyByPost
                .values()
                .forEach(rows -> rows.sort(Comparator.<Row, String>comparing(row -> row.get("CreationDate"))
                        .thenComparing(row -> Long.valueOf(row.id()))));
    }

    /** A real community's, or skips the test where there is none. */
    static Dump ofSite(String site) throws IOException {
        return new Dump(Archive.site(site));
    }

    Archive archive() {
        return Archive.ofDump(folder);
    }

    /** Questions and answers. */
    List<Row> posts() {
        return posts.stream()
                .filter(post -> List.of("1", "2").contains(post.get("PostTypeId")))
                .toList();
    }

    /** On questions and answers. */
    List<Row> comments() throws IOException {
        return rows("Comments.xml");
    }

    List<Row> questions() {
        return ofType("1");
    }

    List<Row> answersTo(String questionId) {
        return ofType("2").stream()
                .filter(post -> questionId.equals(post.get("ParentId", "")))
                .toList();
    }

    /** The Markdown of the latest revision, with line ends as Unix has them. */
    String body(String postId) {
        return history(postId).stream()
                .filter(row -> BODIES.contains(row.get("PostHistoryTypeId")))
                .reduce((_, later) -> later)
                .map(row -> unixLines(row.get("Text", "")))
                .orElseThrow();
    }

    /** How many times its content was saved; what one save changed has one GUID. */
    int revisions(String postId) {
        var saves = new LinkedHashSet<String>();
        for (var row : history(postId)) {
            if (Integer.parseInt(row.get("PostHistoryTypeId")) <= 9) {
                saves.add(row.get("RevisionGUID"));
            }
        }
        return saves.size();
    }

    static List<String> tags(Row question) {
        return TAG.matcher(question.get("Tags", ""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private List<Row> history(String postId) {
        return historyByPost.getOrDefault(postId, List.of());
    }

    private List<Row> ofType(String type) {
        return posts.stream()
                .filter(post -> type.equals(post.get("PostTypeId")))
                .toList();
    }

    private List<Row> rows(String file) throws IOException {
        var rows = new ArrayList<Row>();
        try (var in = Files.newInputStream(folder.resolve(file))) {
            var xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        row.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    rows.add(new Row(row));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return rows;
    }
}
