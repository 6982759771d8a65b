package io.whence.platform.storage;

/** There is no space left to write to; reading goes on, and writing resumes by itself once there is space again. */
public final class StorageFullException extends StorageUnavailableException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
