package io.whence.command;

import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The questions and answers of a dump as its own rows have them, read the plain way. */
final class DumpedPosts {

    /** What a post came to. */
    record State(
            @Nullable String title,
            String body,
            List<String> tags,
            int revisions,
            int score,
            int comments,
            int answers,
            @Nullable String accepted) {}

    private DumpedPosts() {}

    static Map<String, State> of(Path dump, TeamId team) throws Exception {
        var bodies = new HashMap<String, String>();
        var revisions = new HashMap<String, Set<String>>();
        var history = rows(dump.resolve("PostHistory.xml"));
        history.sort(Comparator.<Element, String>comparing(row -> row.getAttribute("CreationDate"))
                .thenComparing(row -> Integer.valueOf(row.getAttribute("Id"))));
        for (var row : history) {
            int type = Integer.parseInt(row.getAttribute("PostHistoryTypeId"));
            if (type <= 9) {
                var post = row.getAttribute("PostId");
                revisions.computeIfAbsent(post, _ -> new HashSet<>()).add(row.getAttribute("RevisionGUID"));
                if (type == 2 || type == 5 || type == 8) {
                    bodies.put(post, row.getAttribute("Text"));
                }
            }
        }
        var states = new HashMap<String, State>();
        for (var row : rows(dump.resolve("Posts.xml"))) {
            var id = row.getAttribute("Id");
            boolean question = row.getAttribute("PostTypeId").equals("1");
            if (question || row.getAttribute("PostTypeId").equals("2")) {
                var accepted = row.getAttribute("AcceptedAnswerId");
                states.put(
                        derived(question ? QuestionId.PREFIX : AnswerId.PREFIX, team, id),
                        new State(
                                question ? row.getAttribute("Title") : null,
                                bodies.getOrDefault(id, ""),
                                tags(row.getAttribute("Tags")),
                                revisions.getOrDefault(id, Set.of()).size(),
                                Integer.parseInt(row.getAttribute("Score")),
                                Integer.parseInt(row.getAttribute("CommentCount")),
                                question ? Integer.parseInt(row.getAttribute("AnswerCount")) : 0,
                                accepted.isEmpty() ? null : derived(AnswerId.PREFIX, team, accepted)));
            }
        }
        return states;
    }

    private static String derived(String prefix, TeamId team, String post) {
        return TypeIds.derived(prefix, team.value(), "stackexchange", "post/" + post);
    }

    private static List<String> tags(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(1, text.length() - 1).split("><"));
    }

    private static List<Element> rows(Path file) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        var rows = new ArrayList<Element>();
        var nodes = root.getElementsByTagName("row");
        for (int i = 0; i < nodes.getLength(); i++) {
            rows.add((Element) nodes.item(i));
        }
        return rows;
    }
}
