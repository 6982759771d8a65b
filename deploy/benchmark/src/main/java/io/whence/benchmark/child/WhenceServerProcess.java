package io.whence.benchmark.child;

import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.JsonReplyReader;
import io.whence.benchmark.http.KeepAliveConnection;
import io.whence.benchmark.machines.SharedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/**
 * Whence, started as everybody starts it, with a team to write to.
 *
 * @param port where it takes writes
 * @param readPort where it is read
 * @param management where its metrics are; those of the query service where there are two
 * @param token the workspace owner's
 * @param questions the path where the team's questions are asked
 */
public record WhenceServerProcess(
        List<ChildProcess> children, int port, int readPort, int management, String token, String questions)
        implements AutoCloseable {

    /** All in one process. */
    public static WhenceServerProcess start(ChildProcesses children, Path checkout, Path data) {
        int port = ChildProcesses.freePort();
        int management = ChildProcesses.freePort();
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
            return new WhenceServerProcess(
                    List.of(child),
                    port,
                    port,
                    management,
                    token,
                    "/api/v1/teams/" + foundTeam(port, token) + "/questions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process of each service, on the servers that these would share with others. */
    public static WhenceServerProcess shared(ChildProcesses children, Path checkout, Path data, SharedServers servers) {
        int port = ChildProcesses.freePort();
        int readPort = ChildProcesses.freePort();
        int management = ChildProcesses.freePort();
        var command = service(
                children, checkout, "start-command", data.resolve("command"), servers, port, ChildProcesses.freePort());
        var query = service(children, checkout, "start-query", data.resolve("query"), servers, readPort, management);
        try {
            var token = Files.readString(data.resolve("command/owner-token")).strip();
            return new WhenceServerProcess(
                    List.of(command, query),
                    port,
                    readPort,
                    management,
                    token,
                    "/api/v1/teams/" + foundTeam(port, token) + "/questions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChildProcess service(
            ChildProcesses children,
            Path checkout,
            String start,
            Path data,
            SharedServers servers,
            int port,
            int management) {
        var settings = new HashMap<>(servers.settings());
        settings.put("WHENCE_DATA", data.toString());
        settings.put("WHENCE_PORT", Integer.toString(port));
        settings.put("WHENCE_MANAGEMENT_PORT", Integer.toString(management));
        var command = List.of("sh", checkout.resolve("deploy").resolve(start).toString());
        return children.start(start, command, settings).awaitAnswer(management, "/actuator/health/readiness");
    }

    /** The options that its JVM, or the first of them, runs with. */
    public List<String> javaOptions() {
        return children.getFirst().javaOptions();
    }

    /** Asks a question with a body made before. */
    public byte[] ask(byte[] json) {
        return HttpRequestRenderer.post(questions, token, json);
    }

    private static String foundTeam(int port, String token) throws IOException {
        var team = "{\"slug\":\"benchmark\",\"name\":\"Benchmark\",\"visibility\":\"public\"}";
        var request = HttpRequestRenderer.post("/api/v1/teams", token, team.getBytes(StandardCharsets.UTF_8));
        try (var connection = new KeepAliveConnection(port)) {
            return JsonReplyReader.text(connection.exchange(request).expect(201).body(), "id");
        }
    }

    @Override
    public void close() {
        children.forEach(ChildProcess::close);
    }
}
