package io.whence.benchmark.boards;

import io.whence.benchmark.child.WhenceServerProcess;
import io.whence.benchmark.http.HttpReply;
import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.JsonReplyReader;
import io.whence.benchmark.http.KeepAliveConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A board with two lists, full of tasks, and everybody who works on it: each has a connection, and tasks only they move. */
public final class BenchmarkBoard {

    private static final int LISTS = 2;
    private static final String TEAM = "/api/v1/teams/benchmark";

    private final WhenceServerProcess whence;
    private final List<KeepAliveConnection> connections;
    private final SplittableRandom random = new SplittableRandom(20_261_126);
    private final List<String> lists = new ArrayList<>();
    /** Stay where they are, for others to be put beside: one in each list. */
    private final List<String> anchors = new ArrayList<>();

    private final List<String> tasks = new ArrayList<>();
    private final List<String> unrelated = new ArrayList<>();
    private final String path;

    private BenchmarkBoard(WhenceServerProcess whence, int movers) {
        this.whence = whence;
        this.connections = Stream.generate(() -> new KeepAliveConnection(whence.port()))
                .limit(movers)
                .toList();
        this.path = "/api/v1/boards/" + made(0, TEAM + "/boards", "{\"name\":\"Benchmark\"}");
    }

    /** A board with so many tasks, and a few tasks elsewhere for each of those who work on it. */
    public static BenchmarkBoard made(WhenceServerProcess whence, int tasks, int movers) {
        var board = new BenchmarkBoard(whence, movers);
        for (int list = 0; list < LISTS; list++) {
            board.lists.add(board.made(0, board.path + "/lists", "{\"name\":\"List " + list + "\"}"));
            board.anchors.add(board.task(0, board.lists.get(list)));
        }
        board.tasks.addAll(
                board.together(tasks - LISTS, (mover, number) -> board.task(mover, board.lists.get(number % LISTS))));
        board.unrelated.addAll(board.together(
                movers * 10, (mover, _) -> board.made(mover, TEAM + "/tasks", "{\"title\":\"Something else\"}")));
        return board;
    }

    /**
     * One move by the first of them, beside a task that stays, wherever that is; returns when it can be read, so that no other move
     * shares what it takes.
     *
     * @return how long the move itself took, in milliseconds
     */
    public double moveSomewhere() {
        var task = tasks.get(random.nextInt(tasks.size()));
        long start = System.nanoTime();
        var moved = move(0, task, random.nextInt(LISTS));
        double millis = (System.nanoTime() - start) / 1e6;
        read("/api/v1/tasks/" + task, "Whence-Position: " + moved.header("Whence-Position") + "\r\n");
        return millis;
    }

    /** A move by whoever's turn has that number, of a task that is theirs. */
    public void moveOf(int number) {
        int mover = number % connections.size();
        int own = tasks.size() / connections.size();
        move(mover, tasks.get(mover * own + number / connections.size() % own), number / 7 % LISTS);
    }

    /** Changes a task that is on no board, and that nobody else changes. */
    public void editOf(int number) {
        int mover = number % connections.size();
        var task = unrelated.get(mover * 10 + number / connections.size() % 10);
        send(mover, "PATCH", "/api/v1/tasks/" + task, "{\"title\":\"Something else, as of " + number + "\"}");
    }

    /** Reads what a browser would show first. */
    public void look() {
        read(path, "");
    }

    /** Reads one of its tasks. */
    public void readTask() {
        read("/api/v1/tasks/" + tasks.get(random.nextInt(tasks.size())), "");
    }

    private HttpReply move(int mover, String task, int list) {
        var place = "{\"list\":\"" + lists.get(list) + "\",\"after\":\"" + anchors.get(list) + "\"}";
        return send(mover, "PUT", "/api/v1/tasks/" + task + "/place", place);
    }

    private String task(int mover, String list) {
        return made(mover, TEAM + "/tasks", "{\"title\":\"Something to do\",\"list\":\"" + list + "\"}");
    }

    private interface Making {
        String make(int mover, int number);
    }

    /** Makes many, each of them by one of the movers. */
    private List<String> together(int count, Making making) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = IntStream.range(0, connections.size())
                    .mapToObj(mover -> threads.submit(() -> share(mover, count)
                            .mapToObj(number -> making.make(mover, number))
                            .toList()))
                    .toList();
            var all = new ArrayList<String>();
            for (var some : made) {
                all.addAll(some.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a board was filled", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a board could not be filled", e.getCause());
        }
    }

    private IntStream share(int mover, int count) {
        return IntStream.iterate(mover, number -> number < count, number -> number + connections.size());
    }

    private String made(int mover, String at, String json) {
        return JsonReplyReader.text(send(mover, "POST", at, json).body(), "id");
    }

    private HttpReply send(int mover, String method, String at, String json) {
        return exchange(
                mover,
                HttpRequestRenderer.write(method, at, whence.token(), json.getBytes(StandardCharsets.UTF_8)),
                method.equals("POST") ? 201 : 200);
    }

    private void read(String at, String headers) {
        exchange(0, HttpRequestRenderer.get(at, HttpRequestRenderer.bearer(whence.token()) + headers), 200);
    }

    private HttpReply exchange(int mover, byte[] request, int status) {
        try {
            return connections.get(mover).exchange(request).expect(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
