package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Snapshots of long streams, taken by the jar itself: on the class path of a test Axon finds more than the service has. */
class SnapshotIT {

    private static final int MORE_THAN_A_SNAPSHOT_TAKES = 210;

    @Test
    void a_long_stream_is_snapshotted_also_when_a_restart_comes_in_between() {
        try (var whence = WhenceProcess.fresh()) {
            whence.start();
            var crew = Crew.found(whence, "private");
            var question = crew.ask(crew.ana().http(), "How often can this change?");
            edit(crew, question, 0, MORE_THAN_A_SNAPSHOT_TAKES / 2);
            whence.stop();
            whence.start();
            edit(crew, question, MORE_THAN_A_SNAPSHOT_TAKES / 2, MORE_THAN_A_SNAPSHOT_TAKES);
            whence.stop();
            assertThat(snapshot(whence.data())).isEqualTo("question-snapshot 2");
            whence.start();

            var next = crew.ana().http().patch(question, Map.of("body", "and once more"));

            assertThat(next.version()).isEqualTo(MORE_THAN_A_SNAPSHOT_TAKES + 2);
            assertThat(whence.log()).doesNotContain("\tat ");
        }
    }

    private static void edit(Crew crew, String question, int from, int to) {
        for (int i = from; i < to; i++) {
            crew.ana().http().patch(question, Map.of("body", "edit " + i)).expect(200);
        }
    }

    private static String snapshot(Path data) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT name, revision FROM snapshots JOIN types ON types.id = snapshots.type")) {
            return row.next() ? row.getString(1) + " " + row.getString(2) : "none";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
