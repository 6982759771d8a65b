package io.whence.platform.web;

/** A limit on how many tokens that are none may come from one network address. */
public interface AttemptLimit {

    /**
     * Refuses whoever has tried too many, before another one is looked up.
     *
     * @throws RequestProblemException 429 {@code too-many-requests}
     */
    void allowAttempt(String address);

    /** Counts a token that was none. */
    void failed(String address);
}
