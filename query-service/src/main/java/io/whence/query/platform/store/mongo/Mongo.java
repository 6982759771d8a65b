package io.whence.query.platform.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * A database, and what its server is relied on for. What is written is on the disks of a majority, and what is read is too.
 *
 * @param patient the same database, for what may take long
 */
record Mongo(MongoClient client, MongoDatabase database, MongoDatabase patient, Guarantees guarantees, MongoTimes times)
        implements AutoCloseable {

    static Mongo connect(MongoSettings settings, Function<MongoClient, Guarantees> guarantees, MongoTimes times) {
        var client = MongoClients.create(options(settings, times));
        var database = client.getDatabase(settings.database());
        var patient = database.withTimeout(times.bulk().toMillis(), TimeUnit.MILLISECONDS);
        var mongo = new Mongo(client, database, patient, guarantees.apply(client), times);
        try {
            mongo.guarantees.demand(client.getDatabase("admin"));
            return mongo;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static MongoClientSettings options(MongoSettings settings, MongoTimes times) {
        long connect = times.connect().toMillis();
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.uri()))
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
