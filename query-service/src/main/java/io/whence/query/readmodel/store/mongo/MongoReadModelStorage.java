package io.whence.query.readmodel.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ModelSchema;
import io.whence.query.readmodel.store.NewerModelException;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.lease.LeaseLostException;
import io.whence.query.readmodel.store.lease.LeaseStore;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read models in a MongoDB that many nodes share; each is written by the one that has its claim. */
public final class MongoReadModelStorage implements ReadModelStorage, AutoCloseable {

    /** How documents and keys are laid out. */
    static final long FORMAT = 1;

    private static final Logger log = LoggerFactory.getLogger(MongoReadModelStorage.class);
    private static final long NO_CLAIM = -1;
    private static final int DUPLICATE = 11_000;

    private final MongoDatabaseHandle mongo;
    private final ObsoleteGenerationCleanup leftovers;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();
    private final Map<String, MongoModelGeneration> told = new ConcurrentHashMap<>();
    private final Map<String, ModelSchema> opened = new ConcurrentHashMap<>();
    private final LeaseStore register;

    MongoReadModelStorage(MongoDatabaseHandle mongo) {
        this.mongo = mongo;
        this.leftovers = new ObsoleteGenerationCleanup(mongo);
        this.register = new MongoLeaseStore(mongo, this::fence);
    }

    /**
     * Connects, and makes sure that the server can do what is needed.
     *
     * @throws StorageUnavailableException when it cannot be reached, or lets nobody in by that name; its message says which
     * @throws IllegalStateException when it is no member of a replica set
     * @throws IllegalArgumentException when the URI is none
     */
    public static MongoReadModelStorage connect(MongoSettings settings) {
        try {
            return new MongoReadModelStorage(
                    MongoDatabaseHandle.connect(settings, ReplicaSetGuarantees::new, MongoTimeouts.USUAL));
        } catch (MongoSecurityException e) {
            throw new StorageUnavailableException("it does not accept the user and the password", e);
        } catch (MongoException e) {
            throw new StorageUnavailableException(
                    settings.replicaSet() == null
                            ? "it cannot be reached"
                            : "no member of that replica set can be reached there",
                    e);
        }
    }

    @Override
    public Optional<LeaseStore> register() {
        return Optional.of(register);
    }

    /** Everything opened from now on is written under this epoch; null for none. */
    private void fence(String model, @Nullable Long epoch) {
        if (epoch == null) {
            epochs.remove(model);
        } else {
            epochs.put(model, epoch);
            leftovers.sweepLater(model);
        }
    }

    private long epoch(ReadModelDefinition model) {
        return epochs.getOrDefault(model.name(), NO_CLAIM);
    }

    @Override
    public Optional<DocumentStore> open(ReadModelDefinition model) {
        return MongoFailureTranslator.telling("the read model " + model.name() + " cannot be opened", () -> {
            long epoch = epoch(model);
            var live = MongoModelState.of(mongo, model.name()).map(MongoModelState::live);
            if (live.isEmpty()) {
                return Optional.empty();
            }
            var mismatch = live.get().made().mismatch(model, FORMAT);
            var generation = new MongoModelGeneration(model.name(), live.get().generation());
            if (mismatch.isPresent()) {
                refuseAnothers(model);
            } else if (!isWhole(generation, model)) {
                mismatch = Optional.of("collections of it were removed");
            }
            if (mismatch.isPresent()) {
                tell(generation, mismatch.get());
                return Optional.empty();
            }
            opened.put(model.name(), ModelSchema.of(model, FORMAT));
            MongoIndexBuilder.make(mongo, generation, model);
            return Optional.of(new MongoDocumentStore(
                    mongo, generation, MongoModelState.LIVE, epoch, live.get().position()));
        });
    }

    /** What this process could read before was rebuilt by one that is made otherwise: to rebuild it back would never end. */
    private void refuseAnothers(ReadModelDefinition model) {
        if (ModelSchema.of(model, FORMAT).equals(opened.get(model.name()))) {
            throw new NewerModelException("The read model " + model.name()
                    + " was rebuilt by another version of Whence: this one does not read it any more");
        }
    }

    /** Once: until it is rebuilt, it is tried to be opened again and again. */
    private void tell(MongoModelGeneration generation, String mismatch) {
        if (!generation.equals(told.put(generation.model(), generation))) {
            log.info("The read model {} is to be rebuilt: {}", generation.model(), mismatch);
        }
    }

    private boolean isWhole(MongoModelGeneration generation, ReadModelDefinition model) {
        var collections = mongo.collections();
        return generation.names(model).allMatch(collections::contains);
    }

    @Override
    public ReadModelRebuild rebuild(ReadModelDefinition model) {
        var rebuild = MongoReadModelRebuild.begin(mongo, model, epoch(model));
        leftovers.sweepLater(model.name());
        return rebuild;
    }

    @Override
    public DocumentStore promote(ReadModelDefinition model, DocumentStore finished) {
        var made = (MongoDocumentStore) finished;
        MongoFailureTranslator.telling("the rebuilt " + model.name() + " cannot be put in place", () -> {
            promote(model, made);
            return true;
        });
        leftovers.sweepLater(model.name());
        return open(model)
                .orElseThrow(() -> new IllegalStateException("the rebuilt " + model.name() + " is not its own"));
    }

    private void promote(ReadModelDefinition model, MongoDocumentStore made) {
        var mine = made.claimed();
        var state = MongoModelState.of(mongo, model.name()).map(MongoModelState::making);
        if (state.isEmpty()
                || MongoModelState.models(mongo)
                                .updateOne(mine, MongoModelState.promoted(state.get()))
                                .getMatchedCount()
                        == 0) {
            throw new LeaseLostException(model.name());
        }
    }

    /**
     * A secret that all nodes share: whoever asks first makes it.
     *
     * @throws io.whence.platform.storage.StorageUnavailableException when it cannot be had
     */
    public byte[] sharedSecret(String name, Supplier<byte[]> fresh) {
        return MongoFailureTranslator.telling("the secret " + name + " cannot be had", () -> {
            var made = new BsonDocument("secret", new BsonBinary(fresh.get()));
            var id = new BsonDocument("_id", new BsonString(name));
            var secrets = mongo.collection("secrets");
            try {
                secrets.updateOne(id, new BsonDocument("$setOnInsert", made), new UpdateOptions().upsert(true));
            } catch (MongoWriteException e) {
                // Another node was first.
                if (e.getCode() != DUPLICATE) {
                    throw e;
                }
            }
            return Objects.requireNonNull(secrets.find(id).first())
                    .getBinary("secret")
                    .getData();
        });
    }

    @Override
    public void close() {
        leftovers.close();
        mongo.close();
    }
}
