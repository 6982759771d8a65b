package io.whence.command.runtime.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock that keeps a second writer, in this process or another one, away from an event log. */
final class EventLogLock implements AutoCloseable {

    /**
     * What this process holds. On POSIX, closing any channel on a file drops every lock the process has on it, so a
     * second attempt must be refused before it opens one.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private EventLogLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Locks the file beside the given one; a crash of the process unlocks it.
     *
     * @throws EventLogInUseException when somebody else has the log open
     */
    static EventLogLock of(Path log) {
        try {
            var directory = Files.createDirectories(log.toAbsolutePath().getParent());
            var name = log.getFileName().toString();
            var path = directory.toRealPath().resolve(name.replaceFirst("\\.db$", "") + ".lock");
            if (!HELD.add(path)) {
                throw new EventLogInUseException(log, "this process");
            }
            return acquire(log, path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the event log " + log, e);
        }
    }

    private static EventLogLock acquire(Path log, Path path) throws IOException {
        boolean locked = false;
        try {
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = channel.tryLock() != null;
            if (!locked) {
                channel.close();
                throw new EventLogInUseException(log, "another process");
            }
            return new EventLogLock(path, channel);
        } finally {
            if (!locked) {
                HELD.remove(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }
}
