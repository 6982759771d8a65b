package io.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StackExchangeImportCommandTest {

    private static final String REPORT =
            "{'startedAt':'2026-01-01T00:00:00Z','finishedAt':'2026-01-01T00:00:01.500Z','rowsRead':1234,"
                    + "'eventsRecorded':999,'alreadyThere':1,'imported':{'questions':42},"
                    + "'files':[{'file':'Posts.xml','rows':1234,'imported':1200,'skipped':34}],"
                    + "'ledger':[{'code':'badges','kind':'skipped','rows':34,'reason':'There are none.','examples':['badge/1']}]}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
        Files.writeString(folder.resolve("Posts.xml"), "<posts/>");
        Files.writeString(folder.resolve("PostHistory.xml"), "<posthistory/>");
        Files.writeString(folder.resolve("notes.txt"), "private");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of("stackexchange", folder.toString(), "--server", server.url()));
        arguments.addAll(List.of(more));
        return WhenceImportCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    @Test
    void sends_the_dumps_files_and_nothing_else() {
        server.then("{'state':'completed'}").reporting(REPORT);
        assertThat(run("--team", "my team", "--token", "secret"))
                .as(err.toString())
                .isZero();
        assertThat(server.received())
                .containsOnlyKeys("Posts.xml", "PostHistory.xml")
                .containsEntry("Posts.xml", "<posts/>");
        assertThat(server.authorization()).isEqualTo("Bearer secret");
        assertThat(server.uploadedTo()).isEqualTo("/api/v1/teams/my%20team/imports?format=stackexchange");
    }

    @Test
    void waits_for_the_end_and_shows_the_report() throws IOException {
        server.then("{'state':'running','rowsRead':10}")
                .then("{'state':'running','rowsRead':20,'rowsTotal':20}")
                .then("{'state':'completed'}")
                .reporting(REPORT);
        var json = folder.resolve("report.json");
        assertThat(run("--team", "tea", "--token", "secret", "--json", json.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("Team tea: 1,234 rows read, 999 new events, 1 already there; 1.5 s")
                .containsPattern("questions +42")
                .containsPattern("Posts.xml +1,234 +1,200 +34")
                .containsPattern("34 +badges +There are none.")
                .contains("e.g. badge/1");
        assertThat(new JsonMapper()
                        .readTree(Files.readString(json))
                        .path("eventsRecorded")
                        .asInt())
                .isEqualTo(999);
    }

    @Test
    void says_in_one_line_why_an_import_broke_off() {
        server.then("{'state':'failed','failure':{'code':'malformed-xml','detail':'Posts.xml, line 3: broken.'}}")
                .reporting(REPORT);
        assertThat(run("--team", "tea", "--token", "secret")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("deploy/import: the import broke off (malformed-xml): Posts.xml, line 3: broken.");
    }

    @Test
    void says_in_one_line_why_the_server_refused() {
        server.uploading(409, "{'code':'import-running','detail':'Another import into this team is running.'}");
        assertThat(run("--team", "tea", "--token", "secret")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "deploy/import: the server refused (import-running): Another import into this team is running.");
    }

    @Test
    void takes_the_token_from_a_file(@TempDir Path directory) throws IOException {
        server.then("{'state':'completed'}").reporting(REPORT);
        var file = Files.writeString(directory.resolve("token"), "secret\n");
        assertThat(run("--team", "tea", "--token-file", file.toString())).isZero();
        assertThat(server.authorization()).isEqualTo("Bearer secret");

        assertThat(run(
                        "--team",
                        "tea",
                        "--token-file",
                        directory.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no readable token file");
    }

    @Test
    void says_in_one_line_that_the_token_is_not_good() {
        server.uploading(401, "{'code':'unauthenticated','detail':'…'}");
        assertThat(run("--team", "tea", "--token", "wrong")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("deploy/import: the server does not know this token");
    }

    @Test
    void says_in_one_line_that_something_else_answers() {
        server.uploading(200, "<html>");
        assertThat(run("--team", "tea", "--token", "secret")).isEqualTo(1);
        assertThat(err.toString().strip()).contains("is not a Whence server").doesNotContain("\n");
    }

    @Test
    void says_in_one_line_that_nobody_answers() {
        server.close();
        assertThat(run("--team", "tea", "--token", "secret")).isEqualTo(1);
        assertThat(err.toString().strip()).contains("there is no server at").doesNotContain("\n");
    }

    @Test
    void says_in_one_line_that_a_folder_is_no_dump() throws IOException {
        Files.delete(folder.resolve("Posts.xml"));
        assertThat(run("--team", "tea", "--token", "secret")).isEqualTo(1);
        assertThat(err.toString().strip()).endsWith("holds no Posts.xml: it is not the dump of a site");
    }

    @Test
    void tells_a_senseless_command_line_from_a_failed_import() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--team");
    }
}
