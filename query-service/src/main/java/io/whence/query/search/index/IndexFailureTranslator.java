package io.whence.query.search.index;

import io.whence.platform.storage.StorageFullException;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.BrokenModelException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** A translator of the index's failures for whoever asked something of it. */
final class IndexFailureTranslator {

    private static final String NO_SPACE = "No space left on device";

    private IndexFailureTranslator() {}

    static StorageUnavailableException because(String message, IOException cause) {
        if (isBroken(cause)) {
            return new BrokenModelException(message, cause);
        }
        return String.valueOf(cause.getMessage()).contains(NO_SPACE)
                ? new StorageFullException(message, cause)
                : new StorageUnavailableException(message + ": " + cause.getMessage(), cause);
    }

    /** Whether trying again cannot help. */
    static boolean isBroken(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof IndexNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || e instanceof EOFException;
    }
}
