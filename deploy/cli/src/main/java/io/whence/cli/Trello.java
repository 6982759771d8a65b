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
final class Trello extends Importing {

    @Parameters(paramLabel = "FILE", description = "The board's JSON file, whatever it is called.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it.
    private Path file;

    @Override
    String format() {
        return "trello";
    }

    @Override
    SourceFiles files() throws IOException {
        return SourceFiles.of(file, "board.json");
    }
}
