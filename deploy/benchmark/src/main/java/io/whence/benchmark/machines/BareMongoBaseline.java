package io.whence.benchmark.machines;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.whence.benchmark.load.PacedLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;

/** MongoDB through its own driver: the documents that Whence wrote, written once more with nothing of Whence around it. */
public final class BareMongoBaseline implements AutoCloseable {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoClient client;
    private final MongoDatabase written;
    private final MongoDatabase bare;

    public BareMongoBaseline(SharedServers servers) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(servers.mongodb()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
        written = client.getDatabase(servers.database());
        bare = client.getDatabase(servers.database() + "-bare");
        bare.drop();
    }

    /** Writes every document of every read model anew, each collection in one bulk; how long that took, in seconds. */
    public double writeAll() {
        return writeAll(_ -> {});
    }

    /** The same, where a collection has from the beginning the indexes that the read model has; making them is a part of it. */
    public double writeAllIndexed() {
        return writeAll(this::makeIndexes);
    }

    private double writeAll(Consumer<String> before) {
        var all = new LinkedHashMap<String, List<InsertOneModel<RawBsonDocument>>>();
        collections().forEach(name -> all.put(name, inserts(name)));
        bare.drop();
        long start = System.nanoTime();
        all.keySet().forEach(before);
        all.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                bare.getCollection(name, RawBsonDocument.class).bulkWrite(documents, UNORDERED);
            }
        });
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * How long it takes to write what one event led to in one read model, at a pace, in milliseconds from when it was due; with the
     * indexes that it has there, and over what is there already, as Whence writes it.
     */
    public List<Double> pacedWrites(String model, int perSecond, Duration lasting) {
        int events = (int) (perSecond * lasting.toMillis() / 1_000);
        var byEvent = lastEvents(model, events);
        bare.drop();
        collections().stream().filter(name -> name.startsWith(model + ".")).forEach(this::makeIndexes);
        return PacedLoad.millis(
                perSecond,
                lasting,
                number -> byEvent.get(number % byEvent.size())
                        .forEach((name, documents) ->
                                bare.getCollection(name, RawBsonDocument.class).bulkWrite(documents, UNORDERED)));
    }

    private List<Map<String, List<ReplaceOneModel<RawBsonDocument>>>> lastEvents(String model, int events) {
        var byPosition = new LinkedHashMap<Long, Map<String, List<ReplaceOneModel<RawBsonDocument>>>>();
        for (var name : collections()) {
            if (name.startsWith(model + ".")) {
                var collection = written.getCollection(name, RawBsonDocument.class);
                for (var document : collection.find().sort(Sorts.descending("position"))) {
                    byPosition
                            .computeIfAbsent(document.getNumber("position").longValue(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(new ReplaceOneModel<>(Filters.eq(document.get("_id")), document, UPSERT));
                }
            }
        }
        return byPosition.values().stream().limit(events).toList();
    }

    /** In one command, which makes the collection too. */
    private void makeIndexes(String name) {
        var indexes = new ArrayList<IndexModel>();
        for (var index : written.getCollection(name).listIndexes(RawBsonDocument.class)) {
            var key = index.getDocument("key");
            if (!key.equals(new BsonDocument("_id", new BsonInt32(1)))) {
                indexes.add(new IndexModel(key));
            }
        }
        if (!indexes.isEmpty()) {
            bare.getCollection(name).createIndexes(indexes);
        }
    }

    private List<InsertOneModel<RawBsonDocument>> inserts(String name) {
        return written.getCollection(name, RawBsonDocument.class)
                .find(Filters.gte("position", new BsonInt64(-1)))
                .map(InsertOneModel::new)
                .into(new ArrayList<>());
    }

    /** Of the read models that are read: those that were replaced stay for a while. */
    private List<String> collections() {
        var live = new ArrayList<String>();
        for (var model : written.getCollection("models", BsonDocument.class).find(Filters.exists("live"))) {
            var generation = model.getDocument("live").getNumber("generation").longValue();
            live.add(model.getString("_id").getValue() + "." + generation + ".");
        }
        var names = written.listCollectionNames().into(new ArrayList<>());
        names.removeIf(name -> live.stream().noneMatch(name::startsWith));
        return names;
    }

    @Override
    public void close() {
        bare.drop();
        client.close();
    }
}
