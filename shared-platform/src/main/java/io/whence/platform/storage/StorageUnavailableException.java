package io.whence.platform.storage;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/**
 * The storage refused to write or read; nothing that was asked of it may be taken as done, and trying again later may
 * succeed.
 */
public class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageUnavailableException(String message) {
        super(message);
    }

    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Names the cause: a {@link StorageFullException} when there was no space left, this exception otherwise. */
    public static StorageUnavailableException because(String message, Throwable cause) {
        boolean full = cause instanceof SQLException sql && sql.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code;
        String detail = message + ": " + cause.getMessage();
        return full ? new StorageFullException(detail, cause) : new StorageUnavailableException(detail, cause);
    }
}
