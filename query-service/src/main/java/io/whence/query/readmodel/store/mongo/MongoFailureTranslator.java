package io.whence.query.readmodel.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoServerException;
import io.whence.platform.storage.StorageFullException;
import io.whence.platform.storage.StorageUnavailableException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** A translator of failures that may pass, into words of its own: what a server says of a failed write may quote the document. */
final class MongoFailureTranslator {

    private static final int OUT_OF_DISK_SPACE = 14_031;

    private MongoFailureTranslator() {}

    static <T> T telling(String failed, Supplier<T> action) {
        try {
            return action.get();
        } catch (MongoException e) {
            throw because(failed, e);
        }
    }

    /** A cancellation where the thread was interrupted, else a {@link StorageUnavailableException}. */
    static RuntimeException because(String failed, MongoException e) {
        return switch (e) {
            case MongoInterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield new CancellationException();
            }
            case MongoServerException _ -> refused(failed, e);
            default ->
                new StorageUnavailableException(failed + ": " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
        };
    }

    private static StorageUnavailableException refused(String failed, MongoException e) {
        var message = failed + ": " + e.getClass().getSimpleName() + " " + e.getCode();
        return e.getCode() == OUT_OF_DISK_SPACE
                ? new StorageFullException(message, new IllegalStateException("no space left"))
                : new StorageUnavailableException(message);
    }
}
