package io.whence.query.readmodel.store.mongo;

import java.time.Duration;

/**
 * The times for which MongoDB is waited for.
 *
 * @param connect for a connection, and for a server to be found
 * @param operation for anything small
 * @param bulk for a large write
 * @param indexing for the indexes of a collection to be built
 * @param grace how long a read model that was replaced is kept for those who still read it
 */
record MongoTimeouts(Duration connect, Duration operation, Duration bulk, Duration indexing, Duration grace) {

    static final MongoTimeouts USUAL = new MongoTimeouts(
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofHours(1),
            Duration.ofMinutes(1));
}
