package io.whence.query.readmodel.store.lease;

/** Another node writes the read model by now, so nothing was written; reading it goes on. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(String model) {
        super("another node writes the read model " + model + " by now");
    }
}
