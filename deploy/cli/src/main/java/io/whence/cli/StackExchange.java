package io.whence.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Imports the data dump of a Stack Exchange site. */
@Command(
        name = "stackexchange",
        description = "Imports the data dump of a Stack Exchange site; importing it again adds nothing.",
        mixinStandardHelpOptions = true)
final class StackExchange implements Callable<Integer> {

    private static final List<String> REQUIRED = List.of("Posts.xml", "PostHistory.xml");
    private static final List<String> OPTIONAL =
            List.of("Users.xml", "Votes.xml", "Comments.xml", "PostLinks.xml", "Tags.xml", "Badges.xml");

    @Parameters(paramLabel = "DIR", description = "The folder with the dump's XML files.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it.
    private Path directory;

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
            description = "An access token; else WHENCE_TOKEN, else the one in ./data/owner-token.")
    private @Nullable String token;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the report as JSON, too.")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in by picocli.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var files = DumpFiles.in(directory, REQUIRED, OPTIONAL);
        try (Server client = new Server(server, Token.find(token))) {
            var id = client.upload(team, "stackexchange", files);
            var status = client.untilEnded(id);
            var report = client.report(id);
            write(report);
            return finish(status, report);
        }
    }

    private int finish(JsonNode status, JsonNode report) {
        PrintWriter out = spec.commandLine().getOut();
        new ReportTable(out).print(team, report);
        out.flush();
        if (status.path("state").asString().equals("completed")) {
            return 0;
        }
        var failure = status.path("failure");
        throw new CliProblem("the import broke off (" + failure.path("code").asString() + "): "
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
                throw new CliProblem("the report could not be written to " + json);
            }
        }
    }
}
