package io.whence.query.readmodel.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Expects nothing of a server that has no transactions and forgets most indexes: what belongs together is written one by one. */
record Lonely() implements MongoServerGuarantees, MongoServerGuarantees.Writes {

    @Override
    public void demand(MongoDatabase admin) {}

    @Override
    public <T> T together(Function<Writes, T> writes) {
        return writes.apply(this);
    }

    @Override
    public List<String> missing(MongoCollection<RawBsonDocument> documents, DocumentCollection<?> declared) {
        return List.of();
    }

    @Override
    public <D> long update(MongoCollection<D> in, Bson filter, Bson update) {
        return in.updateOne(filter, update).getMatchedCount();
    }

    @Override
    public <D> void bulk(MongoCollection<D> in, List<? extends WriteModel<? extends D>> writes) {
        in.bulkWrite(writes, ReplicaSetGuarantees.UNORDERED);
    }
}
