package io.whence.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** A Stack Exchange dump read naively, to tell what an import of it must have led to. */
final class Dump {

    private static final Set<String> BODIES = Set.of("2", "5", "8");
    private static final Pattern TAG = Pattern.compile("[^<>|]+");

    private final Path folder;
    private final Map<String, List<Map<String, String>>> historyByPost = new HashMap<>();
    private final List<Map<String, String>> posts;

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
                .forEach(rows ->
                        rows.sort(Comparator.<Map<String, String>, String>comparing(row -> row.get("CreationDate"))
                                .thenComparing(row -> Long.valueOf(row.get("Id")))));
    }

    List<Map<String, String>> questions() {
        return ofType("1");
    }

    List<Map<String, String>> answersTo(String questionId) {
        return ofType("2").stream()
                .filter(post -> questionId.equals(post.get("ParentId")))
                .toList();
    }

    /** The Markdown of the latest revision, with line ends as Unix has them. */
    String body(String postId) {
        return historyByPost.get(postId).stream()
                .filter(row -> BODIES.contains(row.get("PostHistoryTypeId")))
                .reduce((_, later) -> later)
                .map(row -> unixLines(row.getOrDefault("Text", "")))
                .orElseThrow();
    }

    /** How many times its content was saved; what one save changed has one GUID. */
    int revisions(String postId) {
        var saves = new LinkedHashSet<String>();
        for (var row : historyByPost.get(postId)) {
            if (Integer.parseInt(row.get("PostHistoryTypeId")) <= 9) {
                saves.add(row.get("RevisionGUID"));
            }
        }
        return saves.size();
    }

    static List<String> tags(Map<String, String> question) {
        return TAG.matcher(question.getOrDefault("Tags", ""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.newDirectoryStream(folder, "*.xml")) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private List<Map<String, String>> ofType(String type) {
        return posts.stream()
                .filter(post -> type.equals(post.get("PostTypeId")))
                .toList();
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var in = Files.newInputStream(folder.resolve(file))) {
            var xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        row.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    rows.add(row);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return rows;
    }
}
