package io.whence.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An import's report for a person to read. */
final class ImportReportTable {

    private final PrintWriter out;

    ImportReportTable(PrintWriter out) {
        this.out = out;
    }

    void print(String team, JsonNode report) {
        var took = Duration.between(
                Instant.parse(report.path("startedAt").asString()),
                Instant.parse(report.path("finishedAt").asString()));
        out.printf(
                Locale.ROOT,
                "Team %s: %,d rows read, %,d new events, %,d already there; %.1f s%n",
                team,
                report.path("rowsRead").asLong(),
                report.path("eventsRecorded").asLong(),
                report.path("alreadyThere").asLong(),
                took.toMillis() / 1000.0);
        if (!report.path("imported").isEmpty()) {
            out.printf("%nNew on record%n");
            report.path("imported")
                    .properties()
                    .forEach(kind -> out.printf(
                            Locale.ROOT,
                            "  %-26s %,12d%n",
                            kind.getKey(),
                            kind.getValue().asLong()));
        }
        out.printf("%n  %-26s %12s %12s %12s%n", "File", "rows", "imported", "skipped");
        for (JsonNode file : report.path("files")) {
            out.printf(
                    Locale.ROOT,
                    "  %-26s %,12d %,12d %,12d%n",
                    file.path("file").asString(),
                    file.path("rows").asLong(),
                    file.path("imported").asLong(),
                    file.path("skipped").asLong());
        }
        losses("Skipped", "skipped", report);
        losses("Imported with less than the source says", "approximated", report);
    }

    private void losses(String heading, String kind, JsonNode report) {
        var losses = new ArrayList<JsonNode>();
        for (JsonNode loss : report.path("ledger")) {
            if (loss.path("kind").asString().equals(kind)) {
                losses.add(loss);
            }
        }
        if (losses.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", heading);
        for (JsonNode loss : losses) {
            out.printf(
                    Locale.ROOT,
                    "  %,12d  %-34s %s%n%56s%s%n",
                    loss.path("rows").asLong(),
                    loss.path("code").asString(),
                    loss.path("reason").asString(),
                    "e.g. ",
                    String.join(", ", examples(loss)));
        }
    }

    private static List<String> examples(JsonNode loss) {
        var examples = new ArrayList<String>();
        for (JsonNode example : loss.path("examples")) {
            examples.add(example.asString());
        }
        return examples;
    }
}
