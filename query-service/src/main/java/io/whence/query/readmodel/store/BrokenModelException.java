package io.whence.query.readmodel.store;

import io.whence.platform.storage.StorageUnavailableException;

/** Thrown where what is stored cannot be made sense of: trying again does not help, rebuilding does. */
public final class BrokenModelException extends StorageUnavailableException {

    private static final long serialVersionUID = 1L;

    public BrokenModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
