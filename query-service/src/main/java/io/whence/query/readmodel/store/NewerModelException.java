package io.whence.query.readmodel.store;

/** A read model was written by a newer version of Whence: to guess what it means would be worse than not to start. */
public final class NewerModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NewerModelException(String message) {
        super(message);
    }
}
