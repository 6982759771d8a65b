package io.whence.command.importing.trello;

import io.whence.api.id.ChecklistId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.command.importing.TestImport;
import io.whence.command.importing.trello.state.TrelloIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A board as its export says it is. */
final class ExportedBoard {

    private final JsonNode board;
    private final TrelloIds ids;

    private ExportedBoard(JsonNode board) {
        this.board = board;
        this.ids = new TrelloIds(TestImport.TEAM_ID, board.path("id").asString());
    }

    static BoardView of(Path file) throws IOException {
        return new ExportedBoard(new JsonMapper().readTree(file.toFile())).view();
    }

    private BoardView view() {
        var order = new ArrayList<ListId>();
        var lists = new HashMap<ListId, BoardView.Column>();
        for (JsonNode list : byPos(board.path("lists"))) {
            var id = list.path("id").asString();
            order.add(ids.list(id));
            lists.put(
                    ids.list(id),
                    new BoardView.Column(
                            list.path("name").asString(),
                            list.path("closed").asBoolean(),
                            list.path("softLimit").isNumber()
                                    ? list.path("softLimit").asInt()
                                    : null,
                            byPos(board.path("cards")).stream()
                                    .filter(card ->
                                            card.path("idList").asString().equals(id))
                                    .map(card -> ids.task(card.path("id").asString()))
                                    .toList()));
        }
        var cards = new HashMap<TaskId, BoardView.Card>();
        board.path("cards").forEach(card -> cards.put(ids.task(card.path("id").asString()), card(card)));
        return new BoardView(board.path("name").asString(), board.path("closed").asBoolean(), order, lists, cards);
    }

    private BoardView.Card card(JsonNode card) {
        var labels = new HashSet<String>();
        card.path("labels")
                .forEach(label -> labels.add(
                        label.path("name").asString().isBlank()
                                ? label.path("color").asString()
                                : label.path("name").asString()));
        var members = new HashSet<MemberId>();
        card.path("idMembers").forEach(member -> members.add(ids.member(member.asString())));
        return new BoardView.Card(
                card.path("name").asString(),
                card.path("desc").asString(),
                card.path("closed").asBoolean(),
                card.path("dueComplete").asBoolean(false),
                moment(card.path("start")),
                moment(card.path("due")),
                labels,
                members,
                checklists(card.path("id").asString()),
                comments(card.path("id").asString()));
    }

    private Map<ChecklistId, BoardView.Checklist> checklists(String card) {
        var checklists = new HashMap<ChecklistId, BoardView.Checklist>();
        for (JsonNode checklist : board.path("checklists")) {
            if (checklist.path("idCard").asString().equals(card)) {
                checklists.put(
                        ids.checklist(checklist.path("id").asString()),
                        new BoardView.Checklist(
                                checklist.path("name").asString(),
                                byPos(checklist.path("checkItems")).stream()
                                        .map(item -> new BoardView.Item(
                                                item.path("name").asString(),
                                                item.path("state").asString().equals("complete"),
                                                item.path("idMember").isString()
                                                        ? ids.member(item.path("idMember")
                                                                .asString())
                                                        : null))
                                        .toList()));
            }
        }
        return checklists;
    }

    private List<String> comments(String card) {
        var comments = new ArrayList<String>();
        for (JsonNode action : board.path("actions")) {
            if (Set.of("commentCard", "copyCommentCard")
                            .contains(action.path("type").asString())
                    && action.path("data").path("card").path("id").asString().equals(card)) {
                comments.addFirst(action.path("data").path("text").asString());
            }
        }
        return comments;
    }

    private static List<JsonNode> byPos(JsonNode things) {
        var sorted = new ArrayList<JsonNode>();
        things.forEach(sorted::add);
        sorted.sort(
                Comparator.<JsonNode>comparingDouble(thing -> thing.path("pos").asDouble())
                        .thenComparing(thing -> thing.path("id").asString()));
        return sorted;
    }

    private static @Nullable Moment moment(JsonNode time) {
        return time.isString() ? Moment.parse(time.asString()) : null;
    }
}
