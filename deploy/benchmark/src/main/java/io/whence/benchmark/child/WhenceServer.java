package io.whence.benchmark.child;

import io.whence.benchmark.http.Connection;
import io.whence.benchmark.http.Json;
import io.whence.benchmark.http.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whence, all in one process, started as everybody starts it, with a team to write to.
 *
 * @param token the workspace owner's
 * @param questions the path where the team's questions are asked
 */
public record WhenceServer(Child child, int port, String token, String questions) implements AutoCloseable {

    public static WhenceServer start(Children children, Path checkout, Path data) {
        int port = Children.freePort();
        int management = Children.freePort();
        var child = children.start(
                "whence",
                List.of(
                        "sh",
                        checkout.resolve("deploy/start").toString(),
                        "--port",
                        Integer.toString(port),
                        "--management-port",
                        Integer.toString(management),
                        "--data",
                        data.toString()));
        child.awaitAnswer(management, "/actuator/health");
        try {
            var token = Files.readString(data.resolve("owner-token")).strip();
            return new WhenceServer(child, port, token, "/api/v1/teams/" + foundTeam(port, token) + "/questions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a question with a body made before. */
    public byte[] ask(byte[] json) {
        return Requests.post(questions, token, json);
    }

    private static String foundTeam(int port, String token) throws IOException {
        var team = "{\"slug\":\"benchmark\",\"name\":\"Benchmark\",\"visibility\":\"public\"}";
        var request = Requests.post("/api/v1/teams", token, team.getBytes(StandardCharsets.UTF_8));
        try (var connection = new Connection(port)) {
            return Json.text(connection.exchange(request).expect(201).body(), "id");
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
