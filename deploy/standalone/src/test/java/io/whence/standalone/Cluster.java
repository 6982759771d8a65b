package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Two command services and two query services behind one front door, on the Axon Server that {@code WHENCE_TEST_AXONSERVER} names
 * ({@code host:port}) and the MongoDB that {@code WHENCE_TEST_MONGODB} names (a URI). The event log is emptied first, which Axon
 * Server does in its development mode; the database is one of its own.
 */
final class Cluster implements Deployment {

    static final String SERVERS_MISSING =
            "set WHENCE_TEST_AXONSERVER=host:port and WHENCE_TEST_MONGODB=URI to run this on several machines' processes";

    private static final String AXONSERVER = "WHENCE_TEST_AXONSERVER";
    private static final String MONGODB = "WHENCE_TEST_MONGODB";
    private static final String PURGE = "/v1/devmode/purge-events";

    /** Axon Server takes HTTP at a port so far below the one it takes everything else at, unless it is told otherwise. */
    private static final int HTTP_BELOW = 100;

    private final String database = "whence-it-" + UUID.randomUUID();
    private final List<WhenceProcess> commands;
    private final List<WhenceProcess> queries;
    private final FrontDoor door;

    private final Map<String, String> settings;

    private Cluster(String axonServer, String mongodb) {
        this.settings =
                Map.of("WHENCE_AXONSERVER", axonServer, "WHENCE_MONGODB", mongodb, "WHENCE_MONGODB_DATABASE", database);
        this.commands = two("command-service", settings);
        this.queries = two("query-service", settings);
        this.door = new FrontDoor(uris(commands), uris(queries));
    }

    /** Whether this run is to try several processes. */
    static boolean isWanted() {
        return "distributed".equals(System.getProperty("whence.mode"));
    }

    static boolean hasServers() {
        return System.getenv(AXONSERVER) != null && System.getenv(MONGODB) != null;
    }

    /** One on an event log with nothing in it. */
    static Cluster fresh() {
        purge(axonServerAddress());
        return new Cluster(axonServerAddress(), mongodb());
    }

    /** The same, with a network to each server that can be made to fail. */
    static Cluster through(TcpProxy axonServer, TcpProxy mongodb) {
        purge(axonServerAddress());
        return new Cluster(axonServer.address(), mongodb().replace(mongodbAddress(), mongodb.address()));
    }

    private static String mongodb() {
        return Objects.requireNonNull(System.getenv(MONGODB));
    }

    /** Every document of every live read model. */
    Map<String, JsonNode> documents() {
        return StoredDocuments.in(mongodb(), database);
    }

    static String axonServerAddress() {
        return Objects.requireNonNull(System.getenv(AXONSERVER));
    }

    /** The {@code host:port} of the URI. */
    static String mongodbAddress() {
        var hosts = URI.create(mongodb());
        return hosts.getHost() + ":" + hosts.getPort();
    }

    @Override
    public void forgetReadModels() {
        drop(database);
    }

    @Override
    public WhenceProcess rebuilt() {
        var other = new HashMap<>(settings);
        drop(rebuiltDatabase());
        other.put("WHENCE_MONGODB_DATABASE", rebuiltDatabase());
        return service("query-service", other);
    }

    private static void purge(String axonServer) {
        int colon = axonServer.lastIndexOf(':');
        int port = Integer.parseInt(axonServer.substring(colon + 1)) - HTTP_BELOW;
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + axonServer.substring(0, colon) + ":" + port + PURGE))
                .DELETE()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .as("%s empties the event log", request.uri())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new AssertionError("Axon Server's development mode is needed to empty the event log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The settings that name the servers the tests run on. */
    static Map<String, String> servers() {
        return Map.of("WHENCE_AXONSERVER", axonServerAddress(), "WHENCE_MONGODB", mongodb());
    }

    /** A process of a service with these settings and no others. */
    static WhenceProcess service(String service, Map<String, String> settings) {
        return WhenceProcess.service(jar(service), settings);
    }

    /** Where {@link #rebuilt()} has its read models. */
    String rebuiltDatabase() {
        return database + "-rebuilt";
    }

    private static List<WhenceProcess> two(String service, Map<String, String> settings) {
        return List.of(service(service, settings), service(service, settings));
    }

    private static Path jar(String service) {
        return Path.of(System.getProperty("whence.checkout", "../.."), service, "target", service + "-exec.jar")
                .toAbsolutePath()
                .normalize();
    }

    private static List<URI> uris(List<WhenceProcess> processes) {
        return processes.stream().map(WhenceProcess::baseUri).toList();
    }

    List<WhenceProcess> commands() {
        return commands;
    }

    List<WhenceProcess> queries() {
        return queries;
    }

    @Override
    public List<WhenceProcess> processes() {
        return Stream.concat(commands.stream(), queries.stream()).toList();
    }

    @Override
    public void start() {
        var stopped =
                processes().stream().filter(process -> !process.isRunning()).toList();
        stopped.forEach(WhenceProcess::launch);
        stopped.forEach(WhenceProcess::awaitReady);
    }

    @Override
    public int stop() {
        int worst = 0;
        for (var process : processes()) {
            worst = process.isRunning() ? Math.max(worst, process.stop()) : worst;
        }
        return worst;
    }

    @Override
    public void kill() {
        processes().forEach(WhenceProcess::kill);
    }

    @Override
    public URI baseUri() {
        return door.uri();
    }

    @Override
    public String ownerToken() {
        return commands.stream()
                .filter(process -> Files.exists(process.data().resolve("owner-token")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody made an owner: the event log was not empty"))
                .ownerToken();
    }

    @Override
    public void close() {
        door.close();
        processes().forEach(WhenceProcess::close);
        drop(database);
        drop(rebuiltDatabase());
    }

    private static void drop(String database) {
        try (var client = MongoClients.create(mongodb())) {
            client.getDatabase(database).drop();
        }
    }
}
