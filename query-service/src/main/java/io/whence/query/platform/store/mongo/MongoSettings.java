package io.whence.query.platform.store.mongo;

/**
 * Where the MongoDB is that the nodes share.
 *
 * @param uri as its drivers take it; a secret, since it may hold a password
 * @param database made when it is missing
 */
public record MongoSettings(String uri, String database) {

    @Override
    public String toString() {
        return "the MongoDB database " + database;
    }
}
