package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot start says why in one sentence, with the setting that is wrong and what was tried, and ends. */
@ExtendWith(SharedWhence.class)
class BadStartIT {

    private static final String NOBODY = "127.0.0.1:1";
    private static final String SOON = "2s";

    /** Those that are found out before any server is needed. */
    static Stream<Arguments> settings() {
        return Stream.of(
                refused(Map.of(), "WHENCE_AXONSERVER is not set", "host:8124"),
                refused(Map.of("WHENCE_AXONSERVER", "here:there"), "WHENCE_AXONSERVER is here:there", "host:port"),
                refused(
                        Map.of("WHENCE_AXONSERVER", NOBODY, "WHENCE_START_WAIT", SOON),
                        "Waiting up to 2 s for Axon Server at " + NOBODY + " (WHENCE_AXONSERVER)",
                        "Axon Server at " + NOBODY + " did not answer within 2 s (WHENCE_AXONSERVER)"),
                refused(
                        Map.of(
                                "WHENCE_AXONSERVER",
                                NOBODY,
                                "WHENCE_AXONSERVER_TLS",
                                "true",
                                "WHENCE_AXONSERVER_CERT",
                                "/no/such.pem"),
                        "WHENCE_AXONSERVER_CERT is /no/such.pem"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_command_service_tells_what_is_wrong(Map<String, String> settings, List<String> told) {
        refuses("command-service", settings, told);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_query_service_tells_what_is_wrong(Map<String, String> settings, List<String> told) {
        refuses("query-service", settings, told);
    }

    /**
     * Those that are found out from a server. A context that is not there is not among them: Axon Server SE has one, and takes any name
     * for it.
     */
    static Stream<Arguments> answers() {
        return Stream.of(
                refused(Map.of("WHENCE_MONGODB", ""), "WHENCE_MONGODB is not set", "mongodb://"),
                refused(Map.of("WHENCE_MONGODB", "here"), "WHENCE_MONGODB is not a URI", "mongodb://"),
                refused(
                        Map.of("WHENCE_MONGODB", "mongodb://" + NOBODY + "/", "WHENCE_START_WAIT", SOON),
                        "Waiting up to 2 s for MongoDB at " + NOBODY + " (WHENCE_MONGODB)",
                        "MongoDB at " + NOBODY + " did not answer within 2 s (WHENCE_MONGODB): it cannot be reached"),
                refused(
                        Map.of(
                                "WHENCE_MONGODB",
                                "mongodb://somebody:secret@" + address() + "/?replicaSet=another",
                                "WHENCE_START_WAIT",
                                SOON),
                        "Waiting up to 2 s for MongoDB at " + address() + ", replica set another, (WHENCE_MONGODB)",
                        "replica set another, did not answer within 2 s (WHENCE_MONGODB): no member of that replica set"),
                refused(
                        Map.of(
                                "WHENCE_MONGODB",
                                "mongodb://somebody:secret@" + address() + "/?authMechanism=SCRAM-SHA-256",
                                "WHENCE_START_WAIT",
                                SOON),
                        "Waiting up to 2 s for MongoDB at " + address() + " (WHENCE_MONGODB)",
                        "does not accept the user and the password"));
    }

    private static String address() {
        return Cluster.isWanted() && Cluster.hasServers() ? Cluster.mongodbAddress() : NOBODY;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_query_service_tells_what_a_server_does_not_accept(Map<String, String> settings, List<String> told) {
        assumeTrue(Cluster.isWanted(), Network.MISSING);
        var all = new HashMap<>(Cluster.servers());
        all.putAll(settings);
        refuses("query-service", all, told);
    }

    @Test
    void a_read_model_of_a_newer_version_is_refused() throws SQLException {
        try (var whence = WhenceProcess.fresh()) {
            whence.start();
            whence.stop();
            var file = whence.data().resolve("read/questions.db");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("UPDATE meta SET value = 9999 WHERE name = 'version'"))
                        .isEqualTo(1);
            }
            whence.forgetLog();
            refuses(whence, List.of("read model questions was written by a newer version of Whence", "9999"));
        }
    }

    @Test
    void a_shared_read_model_of_a_newer_version_is_refused(Deployment whence) {
        assumeTrue(whence instanceof Cluster, Network.MISSING);
        var cluster = (Cluster) whence;
        try (var other = cluster.rebuilt();
                var client = MongoClients.create(Cluster.servers().get("WHENCE_MONGODB"))) {
            other.start();
            other.stop();
            client.getDatabase(cluster.rebuiltDatabase())
                    .getCollection("models")
                    .updateOne(Filters.eq("questions"), Updates.set("live.version", 9_999L));
            other.forgetLog();
            refuses(other, List.of("read model questions was written by a newer version of Whence", "9999"));
        }
    }

    private static Arguments refused(Map<String, String> settings, String... told) {
        return Arguments.of(settings, List.of(told));
    }

    private static void refuses(String service, Map<String, String> settings, List<String> told) {
        try (var process = Cluster.service(service, settings)) {
            refuses(process, told);
        }
    }

    private static void refuses(WhenceProcess process, List<String> told) {
        process.launch();
        assertThat(process.awaitRefusal()).as(process.log()).isNotZero();
        var lines = process.log().strip().lines().toList();
        // What waits says so once before it gives up.
        assertThat(lines).as(process.log()).hasSize(told.getFirst().startsWith("Waiting") ? 2 : 1);
        assertThat(lines.getLast()).startsWith("Whence did not start: ");
        assertThat(process.log()).contains(told).doesNotContain("secret");
    }
}
