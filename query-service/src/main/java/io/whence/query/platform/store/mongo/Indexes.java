package io.whence.query.platform.store.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Model;

/** Makes the declared indexes, and sees that they are there: without one a read would look at every document. */
final class Indexes {

    private Indexes() {}

    static void make(Mongo mongo, Generation generation, Model model) {
        for (var collection : model.collections()) {
            make(mongo, generation, collection);
        }
    }

    private static void make(Mongo mongo, Generation generation, Collection<?> collection) {
        var documents = generation.documents(mongo.veryPatient(), collection);
        var missing = Failures.telling(
                "the indexes of " + collection.name() + " cannot be listed",
                () -> mongo.guarantees().missing(documents, collection));
        if (missing.isEmpty()) {
            return;
        }
        var wanted = collection.indexes().stream()
                .filter(index -> missing.contains(index.name()))
                .map(Indexes::declared)
                .toList();
        var left = Failures.telling("the indexes " + missing + " of " + collection.name() + " cannot be made", () -> {
            documents.createIndexes(wanted);
            return mongo.guarantees().missing(documents, collection);
        });
        if (!left.isEmpty()) {
            throw new StorageUnavailableException(
                    "the indexes " + left + " of " + collection.name() + " were made and are not there");
        }
    }

    private static IndexModel declared(Index<?> index) {
        return new IndexModel(
                ascending(Stored.equalField(index), Stored.orderField(index)), new IndexOptions().name(index.name()));
    }
}
