package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.ReadModelDefinition;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** A builder of the declared indexes that sees to it that they are there: without one a read would look at every document. */
final class MongoIndexBuilder {

    private MongoIndexBuilder() {}

    /** Makes a collection that is not there yet, with its indexes: over no document they are there at once. */
    static void begin(MongoDatabaseHandle mongo, MongoModelGeneration generation, DocumentCollection<?> collection) {
        var documents = documents(mongo, generation, collection);
        MongoFailureTranslator.telling("the collection " + collection.name() + " cannot be made", () -> {
            if (collection.indexes().isEmpty()) {
                mongo.database().createCollection(documents.getNamespace().getCollectionName());
            } else {
                documents.createIndexes(declared(collection.indexes()));
            }
            return true;
        });
    }

    /**
     * Makes those that are missing, of all collections side by side: over documents, each takes a server a while, however few they are.
     *
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    static void make(MongoDatabaseHandle mongo, MongoModelGeneration generation, ReadModelDefinition model) {
        var making = new ArrayList<Runnable>();
        for (var collection : model.collections()) {
            var missing = missing(mongo, generation, collection);
            if (!missing.isEmpty()) {
                making.add(() -> make(mongo, generation, collection, missing));
            }
        }
        ConcurrentServerCalls.run(making);
    }

    private static void make(
            MongoDatabaseHandle mongo,
            MongoModelGeneration generation,
            DocumentCollection<?> collection,
            List<String> missing) {
        var wanted = collection.indexes().stream()
                .filter(index -> missing.contains(index.name()))
                .toList();
        MongoFailureTranslator.telling(
                "the indexes " + missing + " of " + collection.name() + " cannot be made",
                () -> documents(mongo, generation, collection).createIndexes(declared(wanted)));
        var left = missing(mongo, generation, collection);
        if (!left.isEmpty()) {
            throw new StorageUnavailableException(
                    "the indexes " + left + " of " + collection.name() + " were made and are not there");
        }
    }

    private static List<String> missing(
            MongoDatabaseHandle mongo, MongoModelGeneration generation, DocumentCollection<?> collection) {
        return MongoFailureTranslator.telling(
                "the indexes of " + collection.name() + " cannot be listed",
                () -> mongo.guarantees().missing(documents(mongo, generation, collection), collection));
    }

    private static MongoCollection<RawBsonDocument> documents(
            MongoDatabaseHandle mongo, MongoModelGeneration generation, DocumentCollection<?> collection) {
        return generation.documents(mongo.veryPatient(), collection);
    }

    private static List<IndexModel> declared(List<? extends DocumentIndex<?>> indexes) {
        return indexes.stream().map(MongoIndexBuilder::declared).toList();
    }

    private static IndexModel declared(DocumentIndex<?> index) {
        return new IndexModel(
                ascending(StoredMongoDocument.equalField(index), StoredMongoDocument.orderField(index)),
                new IndexOptions().name(index.name()));
    }
}
