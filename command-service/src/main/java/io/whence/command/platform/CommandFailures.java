package io.whence.command.platform;

/** Tells what went wrong where a command was carried out, which may have been on another machine. */
@FunctionalInterface
public interface CommandFailures {

    Throwable understood(Throwable failure);
}
