package io.whence.query.readmodel.store.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * A database, and what its server is relied on for. What is written is on the disks of a majority, and what is read is too.
 */
record MongoDatabaseHandle(
        MongoClient client, MongoDatabase database, MongoServerGuarantees guarantees, MongoTimeouts times)
        implements AutoCloseable {

    static MongoDatabaseHandle connect(
            MongoSettings settings, Function<MongoClient, MongoServerGuarantees> guarantees, MongoTimeouts times) {
        var client = MongoClients.create(options(settings, times));
        var database = client.getDatabase(settings.database());
        var mongo = new MongoDatabaseHandle(client, database, guarantees.apply(client), times);
        try {
            mongo.guarantees.demand(client.getDatabase("admin"));
            return mongo;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static MongoClientSettings options(MongoSettings settings, MongoTimeouts times) {
        long connect = times.connect().toMillis();
        return MongoClientSettings.builder()
                .applyConnectionString(settings.parsed())
                .applicationName("whence")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(connect, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) connect, TimeUnit.MILLISECONDS))
                .timeout(times.operation().toMillis(), TimeUnit.MILLISECONDS)
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryReads(true)
                .retryWrites(true)
                .build();
    }

    /** The same, for large writes. */
    MongoDatabase patient() {
        return within(times.bulk());
    }

    /** The same, for indexes to be built. */
    MongoDatabase veryPatient() {
        return within(times.indexing());
    }

    private MongoDatabase within(Duration time) {
        return database.withTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
    }
}
