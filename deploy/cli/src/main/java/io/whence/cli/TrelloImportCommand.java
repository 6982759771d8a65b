package io.whence.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Imports the export of a Trello board. */
@Command(
        name = "trello",
        description = "Imports the JSON export of a Trello board; importing a later one adds only what is new.",
        mixinStandardHelpOptions = true)
final class TrelloImportCommand extends ImportCommandOptions {

    @Parameters(paramLabel = "FILE", description = "The board's JSON file, whatever it is called.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it.
    private Path file;

    @Override
    String format() {
        return "trello";
    }

    @Override
    SourceFileArchive files() throws IOException {
        return SourceFileArchive.of(file, "board.json");
    }
}
