package io.whence.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Imports the data dump of a Stack Exchange site. */
@Command(
        name = "stackexchange",
        description = "Imports the data dump of a Stack Exchange site; importing it again adds nothing.",
        mixinStandardHelpOptions = true)
final class StackExchangeImportCommand extends ImportCommandOptions {

    private static final List<String> REQUIRED = List.of("Posts.xml", "PostHistory.xml");
    private static final List<String> OPTIONAL =
            List.of("Users.xml", "Votes.xml", "Comments.xml", "PostLinks.xml", "Tags.xml", "Badges.xml");

    @Parameters(paramLabel = "DIR", description = "The folder with the dump's XML files.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it.
    private Path directory;

    @Override
    String format() {
        return "stackexchange";
    }

    @Override
    SourceFileArchive files() throws IOException {
        return SourceFileArchive.in(directory, REQUIRED, OPTIONAL);
    }
}
