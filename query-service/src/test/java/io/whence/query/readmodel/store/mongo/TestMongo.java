package io.whence.query.readmodel.store.mongo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A database of its own, on the MongoDB that the environment variable {@code WHENCE_TEST_MONGODB} names by its URI, else on a double
 * in memory that knows neither transactions nor replica sets.
 */
public final class TestMongo implements AutoCloseable {

    private static final @Nullable String URI = System.getenv("WHENCE_TEST_MONGODB");
    private static final MongoTimeouts TIMES = new MongoTimeouts(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMillis(200));

    static {
        for (var name : List.of("org.mongodb.driver", "de.bwaldvogel.mongo")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.ERROR);
        }
    }

    private final @Nullable MongoServer server = URI == null ? new MongoServer(new MemoryBackend()) : null;
    public final MongoSettings settings;
    private final List<MongoReadModelStorage> nodes = new ArrayList<>();

    public TestMongo() {
        var name = "whence-" + UUID.randomUUID();
        this.settings = new MongoSettings(server == null ? String.valueOf(URI) : "mongodb:/" + server.bind(), name);
    }

    /** Skips a test that the double would fail. */
    public static void assumeReal(String reason) {
        assumeTrue(URI != null, "mongo-java-server " + reason + ": set WHENCE_TEST_MONGODB to run it");
    }

    /** Skips a test that a real server would fail. */
    public static void assumeDouble(String reason) {
        assumeTrue(URI == null, "the server that WHENCE_TEST_MONGODB names " + reason);
    }

    /** A way to the server that a node can be put at the end of. */
    public Cable cable() {
        var host = new ConnectionString(settings.uri()).getHosts().getFirst();
        var address = new ServerAddress(host);
        return new Cable(address.getHost(), address.getPort());
    }

    public MongoReadModelStorage node(Cable cable) {
        var host = new ConnectionString(settings.uri()).getHosts().getFirst();
        var through = settings.uri().replace(host, "127.0.0.1:" + cable.port());
        var node = new MongoReadModelStorage(mongo(new MongoSettings(through, settings.database())));
        nodes.add(node);
        return node;
    }

    /** Another process, as far as the database knows. */
    public MongoReadModelStorage node() {
        var node = new MongoReadModelStorage(mongo());
        nodes.add(node);
        return node;
    }

    /** The same, having taken the claims on some models. */
    public MongoReadModelStorage owner(String... models) {
        var node = node();
        var register = node.register().orElseThrow();
        for (var model : models) {
            var seen = register.claims().stream()
                    .filter(claim -> claim.model().equals(model))
                    .findFirst()
                    .orElse(null);
            var _ = register.take(model, seen, "owner-" + nodes.size()).orElseThrow();
        }
        return node;
    }

    public MongoDatabaseHandle mongo() {
        return mongo(settings);
    }

    private static MongoDatabaseHandle mongo(MongoSettings settings) {
        Function<MongoClient, MongoServerGuarantees> guarantees =
                URI == null ? _ -> new Lonely() : ReplicaSetGuarantees::new;
        return MongoDatabaseHandle.connect(settings, guarantees, TIMES);
    }

    @Override
    public void close() {
        nodes.forEach(MongoReadModelStorage::close);
        if (server == null) {
            try (var mongo = mongo()) {
                mongo.database().drop();
            }
        } else {
            server.shutdownNow();
        }
    }
}
