package io.whence.command.runtime.eventlog;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Appends from many threads and prints each event once it was acknowledged, until somebody kills the process. */
final class AppendUntilKilled {

    private static final int CALLERS = 32;

    private AppendUntilKilled() {}

    public static void main(String[] args) throws InterruptedException {
        var engine = Logs.in(Path.of(args[0])).build();
        var out = new PrintStream(System.out, true);
        var callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> Thread.ofVirtual().start(() -> append(engine, args[1] + "_" + caller, out)))
                .toList();
        for (var caller : callers) {
            caller.join();
        }
    }

    private static void append(SqliteEventStorageEngine engine, String aggregate, PrintStream out) {
        for (int sequence = 0; ; sequence += 2) {
            engine.appendEvents(Logs.events(aggregate, sequence, 2));
            out.println(aggregate + " " + (sequence + 1));
        }
    }
}
