package io.whence.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the imports of all formats have in common: what is sent goes to a server, whose report is shown when it is through. */
abstract class ImportCommandOptions implements Callable<Integer> {

    @Option(
            names = "--team",
            paramLabel = "NAME",
            required = true,
            description = "The team to import into; made, private, when there is none.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it.
    private String team;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the server is (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "An access token. Whoever is on this machine sees it in the list of processes: use --token-file.")
    private @Nullable String token;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The file with an access token; else WHENCE_TOKEN, else ./data/owner-token.")
    private @Nullable Path tokenFile;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the report as JSON, too.")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in by picocli.
    private CommandSpec spec;

    /** What the server calls the format. */
    abstract String format();

    /** What is to be sent. */
    abstract SourceFileArchive files() throws IOException;

    @Override
    public final Integer call() throws IOException, InterruptedException {
        var files = files();
        try (WhenceServerClient client = new WhenceServerClient(server, AccessTokenSource.find(token, tokenFile))) {
            var id = client.upload(team, format(), files);
            var status = client.untilEnded(id);
            var report = client.report(id);
            write(report);
            return finish(status, report);
        }
    }

    private int finish(JsonNode status, JsonNode report) {
        PrintWriter out = spec.commandLine().getOut();
        new ImportReportTable(out).print(team, report);
        out.flush();
        if (status.path("state").asString().equals("completed")) {
            return 0;
        }
        var failure = status.path("failure");
        throw new CliProblemException(
                "the import broke off (" + failure.path("code").asString() + "): "
                        + failure.path("detail").asString());
    }

    private void write(JsonNode report) {
        if (json != null) {
            var pretty = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(report);
            try {
                Files.writeString(json, pretty + "\n");
            } catch (IOException e) {
                throw new CliProblemException("the report could not be written to " + json);
            }
        }
    }
}
