package io.whence.standalone;

import static io.whence.standalone.Crew.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Many people move the tasks of one board at once: no move is lost, and everybody sees one order. */
@ExtendWith(SharedWhence.class)
class MovesIT {

    private static final int MOVERS = 16;
    private static final int MOVES = 2_000;
    private static final int TASKS = 48;
    private static final int LISTS = 4;
    private static final long SEED = 20_261_126;

    private final Map<String, String> lastSeenIn = new ConcurrentHashMap<>();

    @Test
    void two_thousand_moves_by_sixteen_at_once_come_to_one_order(Deployment whence) throws Exception {
        var crew = Crew.found(whence, "private");
        var ana = crew.ana().http();
        var board = "/api/v1/boards/"
                + ana.post(crew.path() + "/boards", Map.of("name", "A busy board"))
                        .id();
        var lists = new ArrayList<String>();
        for (int i = 0; i < LISTS; i++) {
            lists.add(ana.post(board + "/lists", Map.of("name", "List " + i)).id());
        }
        var tasks = new ArrayList<String>();
        for (int i = 0; i < TASKS; i++) {
            var list = lists.get(i % LISTS);
            tasks.add(ana.post(crew.path() + "/tasks", Map.of("title", "Task " + i, "list", list))
                    .id());
            lastSeenIn.put(tasks.getLast(), list);
        }

        moveAll(crew, lists, tasks);

        var reader = crew.upToDate();
        var events =
                tasks.stream().flatMap(task -> history(reader, task).stream()).toList();
        assertThat(events.stream().filter(event -> typeOf(event).equals("task.moved")))
                .as("every acknowledged move is on record, once")
                .hasSize(MOVES);
        var live = read(reader, board);
        assertThat(live).as("the live board").isEqualTo(folded(events, live.keySet()));
        assertThat(live.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(tasks);
        try (var again = whence.rebuilt()) {
            again.start();
            assertThat(read(new Http(again.baseUri(), reader.token()).after(reader), board))
                    .as("the rebuilt board")
                    .isEqualTo(live);
        }
    }

    private void moveAll(Crew crew, List<String> lists, List<String> tasks)
            throws InterruptedException, ExecutionException {
        try (var movers = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new ArrayList<Future<?>>();
            for (int i = 0; i < MOVERS; i++) {
                var random = new Random(SEED + i);
                var mover = crew.owner()
                        .as((i % 2 == 0 ? crew.ana() : crew.ben()).http().token());
                busy.add(movers.submit(() -> {
                    for (int moved = 0; moved < MOVES / MOVERS; ) {
                        moved += move(mover, random, lists, tasks) ? 1 : 0;
                    }
                }));
            }
            for (var mover : busy) {
                mover.get();
            }
        }
    }

    /** Moves some task somewhere; false where its neighbour-to-be had just gone elsewhere, which is for the mover to be told. */
    private boolean move(Http mover, Random random, List<String> lists, List<String> tasks) {
        var task = tasks.get(random.nextInt(TASKS));
        var neighbour = tasks.get(random.nextInt(TASKS));
        var where = random.nextInt(4);
        var place = switch (where) {
            case 0, 1 -> Map.of("list", lists.get(random.nextInt(LISTS)), "at", where == 0 ? "first" : "last");
            default -> Map.of("list", lastSeenIn.get(neighbour), where == 2 ? "before" : "after", neighbour);
        };
        if (where > 1 && neighbour.equals(task)) {
            return false;
        }
        var reply = mover.put("/api/v1/tasks/" + task + "/place", place);
        if (reply.status() == 409) {
            reply.expectProblem(409, "position-not-found");
            return false;
        }
        reply.expect(200);
        lastSeenIn.put(task, place.get("list"));
        return true;
    }

    /** The order that the events themselves say, worked out with plain lists. */
    private static Map<String, List<String>> folded(List<JsonNode> events, Set<String> lists) {
        var order = new LinkedHashMap<String, List<String>>();
        lists.forEach(list -> order.put(list, new ArrayList<>()));
        events.stream()
                .filter(event -> List.of("task.opened", "task.moved").contains(typeOf(event)))
                .sorted((a, b) -> Long.compare(
                        a.path("position").asLong(), b.path("position").asLong()))
                .map(event -> event.path("data"))
                .forEach(data -> {
                    var task = data.path("taskId").asString();
                    order.values().forEach(list -> list.remove(task));
                    var to = data.hasNonNull("to") ? data.path("to") : data.path("place");
                    var list =
                            Objects.requireNonNull(order.get(to.path("listId").asString()));
                    list.add(index(data.path("position"), list), task);
                });
        return order;
    }

    private static int index(JsonNode position, List<String> list) {
        int beside = list.indexOf(position.path("beside").asString(""));
        return switch (position.path("at").asString()) {
            case "first" -> 0;
            case "before" -> beside < 0 ? list.size() : beside;
            case "after" -> beside < 0 ? list.size() : beside + 1;
            default -> list.size();
        };
    }

    private static Map<String, List<String>> read(Http reader, String board) {
        var order = new LinkedHashMap<String, List<String>>();
        for (var list : reader.get(board).expect(200).json().path("lists")) {
            var id = list.path("id").asString();
            order.put(
                    id,
                    all(reader, "/api/v1/lists/" + id + "/tasks").stream()
                            .map(task -> task.path("id").asString())
                            .toList());
        }
        return order;
    }

    private static List<JsonNode> history(Http reader, String task) {
        return all(reader, "/api/v1/tasks/" + idOf(task) + "/history");
    }

    /** A list in full; no item comes twice. */
    private static List<JsonNode> all(Http reader, String path) {
        var all = new ArrayList<JsonNode>();
        var page = reader.get(path + "?limit=100").expect(200).json();
        page.path("items").forEach(all::add);
        while (page.hasNonNull("next")) {
            page = reader.get(path + "?limit=100&cursor=" + page.path("next").asString())
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
        }
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }

    private static String typeOf(JsonNode event) {
        return event.path("type").asString();
    }
}
