package io.whence.standalone;

import io.whence.api.id.TypeIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a real community wrote, read naively, to tell what must be found once it is imported.
 *
 * @param name of the community
 */
record Written(String name, Archive archive, List<Text> texts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One thing that was written.
     *
     * @param kind as its id will begin
     * @param source what it is called where it comes from
     */
    record Text(String kind, String source, String words) {}

    /** The id that a text has once it is imported into a team. */
    String id(Text text, Crew crew) {
        return TypeIds.derived(text.kind(), crew.id(), archive.format(), text.source());
    }

    /** A Stack Exchange site's questions, answers and comments; skips the test where there is none. */
    static Written onSite(String site) throws IOException {
        var dump = Dump.ofSite(site);
        var texts = new ArrayList<Text>();
        for (var post : dump.posts()) {
            var kind = post.get("PostTypeId").equals("1") ? "question" : "answer";
            texts.add(new Text(kind, "post/" + post.id(), dump.body(post.id())));
        }
        for (var comment : dump.comments()) {
            texts.add(new Text("comment", "comment/" + comment.id(), comment.get("Text")));
        }
        return new Written(site, dump.archive(), texts);
    }

    /** A Trello board's cards and what was said on them, likewise; a card that is not described has a name. */
    static Written onBoard(String board) throws IOException {
        Path file = Archive.real(board).resolve("trello").resolve(board + ".json");
        var export = JSON.readTree(file.toFile());
        var texts = new ArrayList<Text>();
        for (var card : export.path("cards")) {
            var description = text(card, "desc");
            texts.add(new Text(
                    "task", "card/" + text(card, "id"), description.isBlank() ? text(card, "name") : description));
        }
        for (var action : export.path("actions")) {
            if (text(action, "type").equals("commentCard")) {
                texts.add(new Text("comment", "action/" + text(action, "id"), text(action.path("data"), "text")));
            }
        }
        return new Written(board, Archive.ofBoard(file), texts);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }
}
