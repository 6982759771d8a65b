package io.whence.query.readmodel.store.mongo;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;

/**
 * The address of the MongoDB that the nodes share.
 *
 * @param uri as its drivers take it; a secret, since it may hold a password
 * @param database made when it is missing
 */
public record MongoSettings(String uri, String database) {

    /**
     * What may be told of the URI: its hosts, and the replica set that it names.
     *
     * @throws IllegalArgumentException when it is none
     */
    public String where() {
        var set = replicaSet();
        return String.join(",", parsed().getHosts()) + (set == null ? "" : ", replica set " + set + ",");
    }

    @Nullable
    String replicaSet() {
        return parsed().getRequiredReplicaSetName();
    }

    /** What is wrong with it is not told: that would quote a part of it, which may be the password. */
    ConnectionString parsed() {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "the URI of the MongoDB is none, or its password is not percent-encoded");
        }
    }

    @Override
    public String toString() {
        return "the MongoDB database " + database;
    }
}
