package io.whence.benchmark.machines;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An Axon Server in development mode and a MongoDB, as the environment names them for tests. What is in the event log is removed.
 *
 * @param axonServer as {@code host:port}; its HTTP port is a hundred below
 * @param mongodb as a URI
 * @param database one of its own, dropped in the end
 */
public record SharedServers(String axonServer, String mongodb, String database) implements AutoCloseable {

    private static final int HTTP_BELOW = 100;

    /** Empty where the environment names none. */
    public static Optional<SharedServers> named() {
        var axonServer = System.getenv("WHENCE_TEST_AXONSERVER");
        var mongodb = System.getenv("WHENCE_TEST_MONGODB");
        return axonServer == null || mongodb == null
                ? Optional.empty()
                : Optional.of(new SharedServers(axonServer, mongodb, "whence-benchmark-" + UUID.randomUUID()));
    }

    /** What a service needs in its environment to use them. */
    public Map<String, String> settings() {
        return Map.of("WHENCE_AXONSERVER", axonServer, "WHENCE_MONGODB", mongodb, "WHENCE_MONGODB_DATABASE", database);
    }

    /**
     * Removes every event and every document.
     *
     * @throws IllegalStateException when Axon Server is not in development mode
     */
    public SharedServers emptied() {
        int colon = axonServer.lastIndexOf(':');
        int port = Integer.parseInt(axonServer.substring(colon + 1)) - HTTP_BELOW;
        var purge = HttpRequest.newBuilder(URI.create(
                        "http://" + axonServer.substring(0, colon) + ":" + port + "/v1/devmode/purge-events"))
                .DELETE()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            if (client.send(purge, BodyHandlers.discarding()).statusCode() != 200) {
                throw new IllegalStateException(
                        purge.uri() + " did not empty the event log: is it in development mode?");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while emptying the event log", e);
        }
        close();
        return this;
    }

    /** Drops the database. */
    @Override
    public void close() {
        try (var client = MongoClients.create(mongodb)) {
            client.getDatabase(database).drop();
        }
    }
}
