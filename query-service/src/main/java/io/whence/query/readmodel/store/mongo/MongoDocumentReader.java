package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** A reader of one making of a read model. */
final class MongoDocumentReader {

    /** Ids asked for at a time; a command must stay below 16 MB. */
    private static final int IDS = 10_000;

    private static final Bson DOCUMENT = include(StoredMongoDocument.DOCUMENT);
    private static final Bson ID = include(StoredMongoDocument.ID);

    private MongoDocumentReader() {}

    static <D> Optional<D> get(
            MongoDatabase in, MongoModelGeneration generation, DocumentCollection<D> collection, String id) {
        var found = generation
                .documents(in, collection)
                .find(eq(id))
                .projection(DOCUMENT)
                .first();
        return Optional.ofNullable(found)
                .map(bson -> StoredMongoDocument.of(collection, bson).document());
    }

    static <D> Map<String, D> find(
            MongoDatabase in,
            MongoModelGeneration generation,
            DocumentCollection<D> collection,
            java.util.Collection<String> ids) {
        var found = new LinkedHashMap<String, D>();
        find(in, generation, collection, ids, DOCUMENT, bson -> {
            var stored = StoredMongoDocument.of(collection, bson);
            found.put(stored.id(), stored.document());
        });
        return found;
    }

    /** Those that exist. */
    static Set<String> ids(
            MongoDatabase in,
            MongoModelGeneration generation,
            DocumentCollection<?> collection,
            java.util.Collection<String> ids) {
        var found = new HashSet<String>();
        find(
                in,
                generation,
                collection,
                ids,
                ID,
                bson -> found.add(bson.getString(StoredMongoDocument.ID).getValue()));
        return found;
    }

    private static void find(
            MongoDatabase in,
            MongoModelGeneration generation,
            DocumentCollection<?> collection,
            java.util.Collection<String> ids,
            Bson fields,
            Consumer<RawBsonDocument> found) {
        var all = List.copyOf(ids);
        for (int at = 0; at < all.size(); at += IDS) {
            var some = all.subList(at, Math.min(all.size(), at + IDS));
            generation
                    .documents(in, collection)
                    .find(Filters.in(StoredMongoDocument.ID, some))
                    .projection(fields)
                    .forEach(found);
        }
    }

    static <D> List<IndexHit<D>> scan(
            MongoDatabase in,
            MongoModelGeneration generation,
            DocumentCollection<D> collection,
            DocumentIndex<D> index,
            IndexScan scan) {
        var order = StoredMongoDocument.orderField(index);
        var hits = new ArrayList<IndexHit<D>>(Math.min(scan.limit(), 100));
        generation
                .documents(in, collection)
                .find(within(index, scan))
                .projection(DOCUMENT)
                .sort(scan.descending() ? descending(order) : ascending(order))
                .limit(scan.limit())
                .batchSize(scan.limit())
                .forEach(bson -> {
                    var stored = StoredMongoDocument.of(collection, bson);
                    hits.add(new IndexHit<>(
                            stored.id(),
                            stored.document(),
                            index.key().apply(stored.document()).order()));
                });
        return hits;
    }

    private static Bson within(DocumentIndex<?> index, IndexScan scan) {
        var order = StoredMongoDocument.orderField(index);
        var bounds = new ArrayList<Bson>();
        bounds.add(eq(StoredMongoDocument.equalField(index), IndexKeyText.equal(scan.equal())));
        if (scan.from() != null) {
            bounds.add(gte(order, IndexKeyText.before(scan.from())));
        }
        if (scan.to() != null) {
            bounds.add(lt(order, IndexKeyText.before(scan.to())));
        }
        if (scan.after() != null) {
            bounds.add(
                    scan.descending()
                            ? lt(order, IndexKeyText.before(scan.after()))
                            : gte(order, IndexKeyText.after(scan.after())));
        }
        return and(bounds);
    }

    static List<DeadLetter> parked(MongoDatabase in, MongoModelGeneration generation) {
        return generation
                .parked(in)
                .find()
                .sort(ascending(MongoBulkWrites.PARKED_POSITION, StoredMongoDocument.ID))
                .map(MongoBulkWrites::parked)
                .into(new ArrayList<>());
    }
}
