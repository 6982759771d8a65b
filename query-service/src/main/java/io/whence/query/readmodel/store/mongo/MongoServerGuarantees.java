package io.whence.query.readmodel.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The guarantees that a server is relied on for; the double that stands for one in tests cannot do all of it. */
interface MongoServerGuarantees {

    /**
     * Makes sure that it can.
     *
     * @throws IllegalStateException when it cannot, with a sentence for whoever starts it
     */
    void demand(MongoDatabase admin);

    /** Runs writes that are all done or none. They may be run several times over. */
    <T> T together(Function<Writes, T> writes);

    /** The indexes that are declared and not there. */
    List<String> missing(MongoCollection<RawBsonDocument> documents, DocumentCollection<?> declared);

    /** Writes to be done with others. */
    interface Writes {

        /** How many documents matched: none or one. */
        <D> long update(MongoCollection<D> in, Bson filter, Bson update);

        <D> void bulk(MongoCollection<D> in, List<? extends WriteModel<? extends D>> writes);
    }
}
