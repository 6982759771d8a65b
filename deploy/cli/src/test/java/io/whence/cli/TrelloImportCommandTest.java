package io.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrelloImportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(Path file) {
        return WhenceImportCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("trello", file.toString(), "--team", "tea", "--server", server.url(), "--token", "secret");
    }

    @Test
    void sends_the_file_under_the_name_the_server_knows() throws IOException {
        server.then("{'state':'completed'}")
                .reporting("{'startedAt':'2026-01-01T00:00:00Z','finishedAt':'2026-01-01T00:00:00.250Z','rowsRead':7,"
                        + "'eventsRecorded':6,'alreadyThere':1,'imported':{'tasks':6},'files':[],'ledger':[]}");
        var file = Files.writeString(folder.resolve("my board.json"), "{\"id\":\"b\"}");
        assertThat(run(file)).as(err.toString()).isZero();
        assertThat(server.received()).hasSize(1).containsEntry("board.json", "{\"id\":\"b\"}");
        assertThat(server.uploadedTo()).isEqualTo("/api/v1/teams/tea/imports?format=trello");
        assertThat(out.toString())
                .contains("Team tea: 7 rows read, 6 new events, 1 already there; 0.3 s")
                .containsPattern("tasks +6");
    }

    @Test
    void says_in_one_line_that_there_is_no_such_file() {
        assertThat(run(folder)).isEqualTo(1);
        assertThat(err.toString().strip()).endsWith("is not a file").doesNotContain("\n");
    }
}
