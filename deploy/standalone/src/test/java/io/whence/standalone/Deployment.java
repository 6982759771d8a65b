package io.whence.standalone;

import java.net.URI;
import java.util.List;

/** A running Whence, whatever it is made of; the suites know no more of it than this. */
interface Deployment extends AutoCloseable {

    /** Starts what of it does not run, on whatever it kept, and returns when it takes requests. */
    void start();

    /** Asks it to end, as an operator would, and returns its exit code once it has. */
    int stop();

    /** Ends it with no chance to tidy up. */
    void kill();

    /** Where the API is, with no path. */
    URI baseUri();

    /** Every process it is made of. */
    List<WhenceProcess> processes();

    /** Forgets what can be made from the event log again; it must not be running. */
    void forgetReadModels();

    /** One more that reads the same events, not started yet, with no read models: it makes its own from the log. */
    WhenceProcess rebuilt();

    /** The token made on the first start. */
    String ownerToken();

    /** A client that acts as the owner. */
    default Http owner() {
        return new Http(baseUri(), ownerToken());
    }

    /** Ends it for good, whatever state it is in, and forgets what it kept. */
    @Override
    void close();
}
