package io.whence.command.importing;

import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.id.ImportId;
import io.whence.api.importing.ImportState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the end of every import this machine has begun gets on record. An import whose end is not has a folder, which
 * outlives a crash.
 */
final class ImportCompletion implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportCompletion.class);

    private final ImportEventLog onRecord;
    private final UploadFolderStore folders;
    private final Clock clock;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<ImportId, ImportEventStream> offRecord = new ConcurrentHashMap<>();

    /** Tries again after each {@code pause} what the log does not take. */
    ImportCompletion(ImportEventLog onRecord, UploadFolderStore folders, Clock clock, Duration pause) {
        this.onRecord = onRecord;
        this.folders = folders;
        this.clock = clock;
        this.pause = pause;
    }

    /** An import whose end the log did not take yet; it is known as long as this process lives. */
    Optional<ImportEventStream> offRecord(ImportId id) {
        return Optional.ofNullable(offRecord.get(id));
    }

    /**
     * Returns when the end is on record, or this is closed.
     *
     * @param told run as soon as those who ask can be told
     */
    void conclude(ImportEventStream story, ImportEnded ended, Runnable told) {
        while (!isRecorded(story, ended, told) && !isClosedAfterPause()) {
            log.debug("The log is asked again to take the end of import {}", ended.importId());
        }
    }

    /** Ends the imports that this machine was at when it crashed. */
    void interruptLeftovers() {
        var left = new ArrayList<>(folders.all());
        left.removeIf(this::isInterrupted);
        if (!left.isEmpty()) {
            Thread.ofPlatform().daemon().name("imports-left").start(() -> {
                while (!left.isEmpty() && !isClosedAfterPause()) {
                    left.removeIf(this::isInterrupted);
                }
            });
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private boolean isRecorded(ImportEventStream story, ImportEnded ended, Runnable told) {
        var id = ended.importId();
        try {
            onRecord.end(story, ended);
        } catch (RuntimeException e) {
            if (offRecord.put(id, story.endedWith(ended, clock.instant())) == null) {
                log.warn("The end of import {} is not on record yet: {}", id, e.toString());
            }
            told.run();
            return false;
        }
        try {
            folders.remove(id);
        } finally {
            offRecord.remove(id);
            told.run();
        }
        return true;
    }

    private boolean isInterrupted(ImportId id) {
        try {
            onRecord.find(id)
                    .filter(story -> story.end() == null)
                    .ifPresent(story -> onRecord.end(story, interrupted(story.begun())));
            folders.remove(id);
            return true;
        } catch (RuntimeException e) {
            log.warn("That import {} was interrupted is not on record yet: {}", id, e.toString());
            return false;
        }
    }

    private static ImportEnded interrupted(ImportBegun begun) {
        return new ImportEnded(
                begun.importId(),
                begun.format(),
                ImportState.FAILED,
                ImportFailedException.interrupted().failure(),
                null);
    }

    private boolean isClosedAfterPause() {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
