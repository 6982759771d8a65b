package io.whence.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code deploy/import FORMAT …}: brings another system's records in. */
@Command(
        name = "deploy/import",
        description = "Imports the records of another system into a team on a running server.",
        mixinStandardHelpOptions = true,
        subcommands = {StackExchangeImportCommand.class, TrelloImportCommand.class})
public final class WhenceImportCommand implements Runnable {

    /** What the process ends with when the import came to nothing; 2 is for a command line that makes no sense. */
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in by picocli.
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which format: " + String.join(" or ", spec.subcommands().keySet()) + ".");
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new WhenceImportCommand()).setExecutionExceptionHandler((e, command, _) -> {
            var problem = e instanceof CliProblemException
                    ? e.getMessage()
                    : e.getClass().getSimpleName() + ": " + e.getMessage();
            command.getErr().println("deploy/import: " + problem);
            return FAILED;
        });
    }
}
