package io.whence.command.importing.trello.staging;

import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lookup of what actions do not say when they happen, and is known from what came later: an action that changes something
 * says what it was before. Walking from the newest action to the oldest, the last one seen tells what a thing was before all of
 * them, and what the board holds tells it for what none of them changed.
 */
public final class InitialStateLookup {

    private static final Map<String, List<String>> REMEMBERED = Map.of(
            "card", List.of("name", "desc", "pos", "idList"),
            "list", List.of("name", "pos"),
            "item", List.of("name", "pos"),
            "checklist", List.of("name"),
            "board", List.of("name"));

    private static final Map<String, String> COLUMNS =
            Map.of("name", "name", "desc", "description", "pos", "pos", "idList", "list");

    private static final JsonMapper JSON = new JsonMapper();

    private final StagingDatabase staging;

    public InitialStateLookup(StagingDatabase staging) {
        this.staging = staging;
    }

    private record Staged(String id, long at, String type, ExportElement data) {}

    /** Walks through all actions. */
    public void look() {
        staging.each("SELECT id, at, type, json FROM actions ORDER BY at DESC, id DESC", row -> {
            var action = new Staged(
                    row.text(1), row.number(2), row.text(3), new ExportElement(JSON.readTree(row.text(4))).at("data"));
            fill(action);
            remember(action);
            mention(action);
        });
    }

    /** A text as it was before the oldest action that changed it; null when nothing says. */
    public @Nullable String text(String kind, String id, String field) {
        return recall(kind, id, field) instanceof String text ? text : null;
    }

    /** A number as it was before the oldest action that changed it; null when nothing says. */
    public @Nullable Double number(String kind, String id, String field) {
        return recall(kind, id, field) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    /** When a thing is first spoken of. */
    public @Nullable Instant firstMention(String kind, String id) {
        var at = staging.number("SELECT at FROM mentions WHERE kind=? AND id=?", kind, id);
        return at == null ? null : Instant.ofEpochMilli(at);
    }

    /** What the first action that speaks of a thing calls it. */
    public @Nullable String mentionedName(String kind, String id) {
        return one("SELECT name FROM mentions WHERE kind=? AND id=?", kind, id) instanceof String name ? name : null;
    }

    /** The list in which the first action that speaks of a card finds it. */
    public @Nullable String mentionedList(String card) {
        return one("SELECT list FROM mentions WHERE kind='card' AND id=?", card) instanceof String list ? list : null;
    }

    private @Nullable Object recall(String kind, String id, String field) {
        var before = one("SELECT value FROM hindsight WHERE kind=? AND id=? AND field=?", kind, id, field);
        var column = COLUMNS.get(field);
        return before != null || column == null || kind.equals("board")
                ? before
                : one("SELECT " + column + " FROM " + kind + "s WHERE id=?", id);
    }

    private @Nullable Object one(String sql, Object... values) {
        var found = new ArrayList<Object>(1);
        staging.each(
                sql,
                row -> {
                    var value = row.value(1);
                    if (value != null) {
                        found.add(value);
                    }
                },
                values);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Puts into an action what it should hold and does not, as it is known after it. */
    private void fill(Staged action) {
        if (action.type().equals("updateCard") && action.data().at("card").has("desc")) {
            var card = action.data().at("card");
            var id = card.id("id");
            if (id != null && card.text("desc") == null) {
                fill(action, "card", "desc", text("card", id, "desc"));
            }
        } else if (action.type().equals("updateList")
                && action.data().at("list").has("pos")) {
            var list = action.data().at("list");
            var id = list.id("id");
            if (id != null && list.number("pos") == null && list.text("pos") == null) {
                var moved = moved(list, id);
                fill(action, "list", "pos", moved == null ? number("list", id, "pos") : moved);
            }
        }
    }

    /** Earlier exports say which lists a move has given other numbers. */
    private static @Nullable Double moved(ExportElement list, String id) {
        for (ExportElement updated : list.at("pos").each("updatedLists")) {
            if (id.equals(updated.id("_id"))) {
                return updated.number("pos");
            }
        }
        return null;
    }

    private void fill(Staged action, String thing, String field, @Nullable Object value) {
        if (action.data().node().get(thing) instanceof ObjectNode node) {
            node.putPOJO(field, value);
            staging.change(
                    "UPDATE actions SET json=json_set(json, '$.data." + thing + "." + field + "', ?) WHERE id=?",
                    value,
                    action.id());
        }
    }

    private void remember(Staged action) {
        var old = action.data().at("old");
        switch (action.type()) {
            case "updateCard" -> remember("card", action.data().at("card").id("id"), old);
            case "updateList" -> remember("list", action.data().at("list").id("id"), old);
            case "updateChecklist" ->
                remember("checklist", action.data().at("checklist").id("id"), old);
            case "updateCheckItem" ->
                remember("item", action.data().at("checkItem").id("id"), old);
            case "updateBoard" -> remember("board", "", old);
            case "updateComment" -> {
                var id = action.data().at("action").id("id");
                var text = old.text("text");
                if (id != null && text != null) {
                    remember("comment", id, "text", text);
                }
            }
            default -> {}
        }
    }

    private void remember(String kind, @Nullable String id, ExportElement old) {
        for (String field : REMEMBERED.getOrDefault(kind, List.of())) {
            var value = field.equals("pos") ? old.number(field) : old.text(field);
            if (id != null && value != null) {
                remember(kind, id, field, value);
            }
        }
    }

    private void remember(String kind, String id, String field, Object value) {
        staging.change("INSERT OR REPLACE INTO hindsight VALUES (?,?,?,?)", kind, id, field, value);
    }

    private void mention(Staged action) {
        var data = action.data();
        for (String name : List.of("list", "listBefore", "listAfter")) {
            mention("list", data.at(name), null, action, TrelloActionTypes.MAKING_LISTS.contains(action.type()));
        }
        var list = data.at("listBefore").id("id") == null
                ? data.at("list").id("id")
                : data.at("listBefore").id("id");
        mention("card", data.at("card"), list, action, TrelloActionTypes.MAKING_CARDS.contains(action.type()));
    }

    private void mention(String kind, ExportElement thing, @Nullable String list, Staged action, boolean made) {
        var id = thing.id("id");
        if (id != null) {
            staging.change(
                    "INSERT INTO mentions VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET at=excluded.at,"
                            + " name=coalesce(excluded.name, name), list=coalesce(excluded.list, list),"
                            + " made=excluded.made",
                    kind,
                    id,
                    action.at(),
                    thing.text("name"),
                    list,
                    made ? 1 : 0);
        }
    }
}
