package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.whence.query.readmodel.store.lease.Lease;
import io.whence.query.readmodel.store.lease.LeaseStore;
import io.whence.query.readmodel.store.lease.StorageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collections {@code claims} and {@code nodes}: small documents, each changed only as it was last seen. */
record MongoLeaseStore(MongoDatabaseHandle mongo, Fence fence) implements LeaseStore {

    static final String CLAIMS = "claims";
    static final String NODES = "nodes";
    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String EPOCH = "epoch";
    private static final String BEAT = "beat";
    private static final String WANTS = "wants";
    private static final String NOBODY = "";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    /** Told of every claim this node takes, with its epoch, and gives up, without one. */
    interface Fence {
        void set(String model, @Nullable Long epoch);
    }

    @Override
    public List<Lease> claims() {
        return MongoFailureTranslator.telling(
                "the claims cannot be read",
                () -> documents(CLAIMS).find().map(MongoLeaseStore::claim).into(new ArrayList<>()));
    }

    @Override
    public List<StorageNode> nodes() {
        return MongoFailureTranslator.telling(
                "the nodes cannot be read",
                () -> documents(NODES).find().map(MongoLeaseStore::node).into(new ArrayList<>()));
    }

    @Override
    public void beat(String node, Set<String> wants) {
        MongoFailureTranslator.telling(
                "the node cannot be said to live",
                () -> documents(NODES)
                        .updateOne(eq(node), combine(inc(BEAT, 1L), set(WANTS, List.copyOf(wants))), UPSERT));
    }

    @Override
    public void forget(StorageNode node) {
        MongoFailureTranslator.telling(
                "the node cannot be forgotten",
                () -> documents(NODES).deleteOne(and(eq(node.name()), eq(BEAT, node.beat()))));
    }

    @Override
    public Optional<Lease> take(String model, @Nullable Lease seen, String node) {
        return MongoFailureTranslator.telling("the claim on " + model + " cannot be taken", () -> {
            long fenced =
                    MongoModelState.of(mongo, model).map(MongoModelState::epoch).orElse(0L);
            var mine = new Lease(model, node, 1 + Math.max(fenced, seen == null ? 0 : seen.epoch()), 0);
            if (!take(mine, seen) || !fence(mine)) {
                return Optional.empty();
            }
            fence.set(model, mine.epoch());
            return Optional.of(mine);
        });
    }

    private boolean take(Lease mine, @Nullable Lease seen) {
        if (seen == null) {
            return isNew(() -> documents(CLAIMS).insertOne(bson(mine)));
        }
        var update = combine(set(OWNER, mine.owner()), set(EPOCH, mine.epoch()), set(BEAT, mine.beat()));
        return documents(CLAIMS).updateOne(as(seen), update).getMatchedCount() == 1;
    }

    /** Somebody may have taken it from here already: then theirs is the greater epoch, and their document is not matched. */
    private boolean fence(Lease mine) {
        return isNew(() -> MongoModelState.models(mongo)
                .updateOne(
                        MongoModelState.fencedBefore(mine.model(), mine.epoch()),
                        MongoModelState.fence(mine.epoch()),
                        UPSERT));
    }

    private static boolean isNew(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Lease> beat(Lease mine) {
        return MongoFailureTranslator.telling("the claim on " + mine.model() + " cannot be kept up", () -> {
            var after = documents(CLAIMS).findOneAndUpdate(held(mine), inc(BEAT, 1L), AFTER);
            return Optional.ofNullable(after).map(MongoLeaseStore::claim);
        });
    }

    @Override
    public void release(Lease mine) {
        fence.set(mine.model(), null);
        MongoFailureTranslator.telling(
                "the claim on " + mine.model() + " cannot be given up",
                () -> documents(CLAIMS).updateOne(held(mine), combine(set(OWNER, NOBODY), inc(BEAT, 1L))));
    }

    private MongoCollection<BsonDocument> documents(String collection) {
        return mongo.collection(collection);
    }

    private static Bson held(Lease mine) {
        return and(eq(mine.model()), eq(OWNER, mine.owner()), eq(EPOCH, mine.epoch()));
    }

    private static Bson as(Lease seen) {
        return and(held(seen), eq(BEAT, seen.beat()));
    }

    private static BsonDocument bson(Lease claim) {
        return new BsonDocument(ID, new BsonString(claim.model()))
                .append(OWNER, new BsonString(claim.owner()))
                .append(EPOCH, new BsonInt64(claim.epoch()))
                .append(BEAT, new BsonInt64(claim.beat()));
    }

    private static StorageNode node(BsonDocument bson) {
        return new StorageNode(
                bson.getString(ID).getValue(),
                bson.getNumber(BEAT).longValue(),
                bson.getArray(WANTS).stream()
                        .map(model -> model.asString().getValue())
                        .collect(Collectors.toSet()));
    }

    private static Lease claim(BsonDocument bson) {
        return new Lease(
                bson.getString(ID).getValue(),
                bson.getString(OWNER).getValue(),
                bson.getNumber(EPOCH).longValue(),
                bson.getNumber(BEAT).longValue());
    }
}
