package io.whence.query.readmodel.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.ReadModelDefinition;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** One making of a read model: collections of its own, called {@code <model>.<number>.<collection>}. */
record MongoModelGeneration(String model, long number) {

    /** No collection of documents can be called that. */
    private static final String PARKED = "_parked";

    MongoCollection<RawBsonDocument> documents(MongoDatabase in, DocumentCollection<?> collection) {
        return in.getCollection(name(collection.name()), RawBsonDocument.class);
    }

    MongoCollection<BsonDocument> parked(MongoDatabase in) {
        return in.getCollection(parked(), BsonDocument.class);
    }

    String parked() {
        return name(PARKED);
    }

    /** What its collections are called. */
    Stream<String> names(ReadModelDefinition of) {
        return Stream.concat(of.collections().stream().map(DocumentCollection::name), Stream.of(PARKED))
                .map(this::name);
    }

    /** Which making of the model a collection belongs to; empty when it belongs to none. */
    static Optional<MongoModelGeneration> of(String model, String collection) {
        var parts = collection.split("\\.");
        return parts.length == 3 && parts[0].equals(model) && parts[1].matches("[0-9]{1,18}")
                ? Optional.of(new MongoModelGeneration(model, Long.parseLong(parts[1])))
                : Optional.empty();
    }

    private String name(String collection) {
        return model + "." + number + "." + collection;
    }
}
