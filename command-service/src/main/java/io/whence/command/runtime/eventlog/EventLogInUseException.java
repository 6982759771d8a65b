package io.whence.command.runtime.eventlog;

import io.whence.platform.start.StartupFailedException;
import java.nio.file.Path;

/** Somebody else writes to the event log; two writers would destroy it. */
public final class EventLogInUseException extends StartupFailedException {

    private static final long serialVersionUID = 1L;

    EventLogInUseException(Path log, String who) {
        super("The event log " + log + " is already open in " + who);
    }
}
