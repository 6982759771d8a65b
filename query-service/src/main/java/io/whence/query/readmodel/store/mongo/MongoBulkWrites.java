package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.ModelChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Changes as writes, by collection and sorted by id: two that overlap then never wait for each other in a circle.
 *
 * @param bytes the size of the documents
 */
record MongoBulkWrites(
        Map<DocumentCollection<?>, List<WriteModel<RawBsonDocument>>> documents, List<DeadLetter> parked, long bytes) {

    static final String PARKED_POSITION = "position";
    private static final String ERROR = "error";
    private static final RawBsonDocument NOTHING = RawBsonDocument.parse("{}");
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final UpdateOptions ONCE = new UpdateOptions().upsert(true);

    /** Changes to what may be there already. */
    static MongoBulkWrites of(ModelChanges changes) {
        return of(changes, (_, _) -> false);
    }

    /** The same where it is known what is new: inserting is several times as fast as replacing what may be there. */
    static MongoBulkWrites of(ModelChanges changes, BiPredicate<DocumentCollection<?>, String> isNew) {
        var documents = new LinkedHashMap<DocumentCollection<?>, List<WriteModel<RawBsonDocument>>>();
        long bytes = 0;
        var sorted = changes.changes().stream()
                .sorted(Comparator.comparing(DocumentChange::id))
                .toList();
        for (var change : sorted) {
            var bson = bson(change, changes.position());
            bytes += bson == NOTHING ? 0 : bson.getByteBuffer().remaining();
            documents
                    .computeIfAbsent(change.collection(), _ -> new ArrayList<>())
                    .add(write(change.id(), bson, isNew.test(change.collection(), change.id())));
        }
        return new MongoBulkWrites(documents, changes.parked(), bytes);
    }

    private static WriteModel<RawBsonDocument> write(String id, RawBsonDocument bson, boolean isNew) {
        if (bson == NOTHING) {
            return new DeleteOneModel<>(eq(id));
        }
        return isNew ? new InsertOneModel<>(bson) : new ReplaceOneModel<>(eq(id), bson, UPSERT);
    }

    /** How many documents are there after them that were not before, at most. */
    static long stored(List<WriteModel<RawBsonDocument>> writes) {
        return writes.stream()
                .filter(write -> !(write instanceof DeleteOneModel))
                .count();
    }

    private static <D> RawBsonDocument bson(DocumentChange<D> change, long position) {
        var document = change.document();
        return document == null
                ? NOTHING
                : StoredMongoDocument.bson(change.collection(), change.id(), document, position);
    }

    static List<WriteModel<BsonDocument>> parking(List<DeadLetter> parked) {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        for (var subject : parked) {
            writes.add(new UpdateOneModel<>(
                    eq(subject.subject()),
                    combine(setOnInsert(PARKED_POSITION, subject.position()), setOnInsert(ERROR, subject.error())),
                    ONCE));
        }
        return writes;
    }

    static DeadLetter parked(BsonDocument stored) {
        return new DeadLetter(
                stored.getString(StoredMongoDocument.ID).getValue(),
                stored.getNumber(PARKED_POSITION).longValue(),
                stored.getString(ERROR).getValue());
    }

    /** Hands every bulk to the one who writes it. */
    void to(MongoDatabase in, MongoModelGeneration generation, Bulks bulks) {
        documents.forEach((collection, writes) -> bulks.write(generation.documents(in, collection), writes));
        if (!parked.isEmpty()) {
            bulks.write(generation.parked(in), parking(parked));
        }
    }

    /** Writes one. */
    interface Bulks {
        <D> void write(MongoCollection<D> in, List<WriteModel<D>> writes);
    }
}
