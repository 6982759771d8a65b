package io.whence.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** What the disk itself can do: appends bytes to a file and makes each of them durable (fdatasync) before the next. */
record SyncedFileBaseline(Path path, List<byte[]> contents) {

    /** Durable appends per second, one by one. */
    double run(Duration lasting) {
        try (var file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long start = System.nanoTime();
            long appended = 0;
            while (System.nanoTime() - start < lasting.toNanos()) {
                var bytes = ByteBuffer.wrap(contents.get((int) (appended % contents.size())));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(false);
                appended++;
            }
            return appended * 1e9 / (System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
