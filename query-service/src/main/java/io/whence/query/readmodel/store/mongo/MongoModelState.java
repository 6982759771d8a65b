package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.whence.query.readmodel.store.ModelSchema;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What one document of the collection {@code models} says of a read model. Everything that is written under a claim is guarded by
 * its epoch there.
 *
 * @param live the making that is read; null before the first
 * @param making the one in the making; null when there is none
 */
record MongoModelState(
        long epoch, @Nullable Slot live, @Nullable Slot making) {

    static final String COLLECTION = "models";
    static final String LIVE = "live";
    static final String MAKING = "making";
    private static final String EPOCH = "epoch";
    private static final String GENERATIONS = "generations";
    private static final String GENERATION = "generation";
    private static final String POSITION = "position";
    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String SHAPE = "shape";

    /** A making of the model, and the position it was folded to. */
    record Slot(long generation, long position, ModelSchema made) {

        static @Nullable Slot of(BsonDocument state, String name) {
            if (!state.isDocument(name)) {
                return null;
            }
            var slot = state.getDocument(name);
            return new Slot(
                    number(slot, GENERATION, 0),
                    number(slot, POSITION, -1),
                    new ModelSchema(
                            number(slot, FORMAT, 0),
                            number(slot, VERSION, 0),
                            slot.getString(SHAPE, new BsonString("")).getValue()));
        }

        BsonDocument bson() {
            return new BsonDocument(GENERATION, new BsonInt64(generation))
                    .append(POSITION, new BsonInt64(position))
                    .append(FORMAT, new BsonInt64(made.format()))
                    .append(VERSION, new BsonInt64(made.version()))
                    .append(SHAPE, new BsonString(made.shape()));
        }
    }

    public static Optional<MongoModelState> of(MongoDatabaseHandle mongo, String model) {
        return Optional.ofNullable(models(mongo).find(eq(model)).first()).map(MongoModelState::of);
    }

    private static MongoModelState of(BsonDocument state) {
        return new MongoModelState(number(state, EPOCH, 0), Slot.of(state, LIVE), Slot.of(state, MAKING));
    }

    static MongoCollection<BsonDocument> models(MongoDatabaseHandle mongo) {
        return mongo.collection(COLLECTION);
    }

    @Nullable
    Slot slot(String name) {
        return name.equals(LIVE) ? live : making;
    }

    /** Whoever wrote under a smaller epoch cannot any more, and what they had in the making is lost. */
    static Bson fence(long epoch) {
        return combine(set(EPOCH, epoch), unset(MAKING));
    }

    static Bson fencedBefore(String model, long epoch) {
        return and(eq(model), lt(EPOCH, epoch));
    }

    /** A number nobody had before; empty when the claim was lost. */
    static Optional<Long> nextGeneration(MongoDatabaseHandle mongo, String model, long epoch) {
        var after = models(mongo)
                .findOneAndUpdate(
                        mine(model, epoch),
                        combine(Updates.inc(GENERATIONS, 1L), unset(MAKING)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(after).map(state -> number(state, GENERATIONS, 0));
    }

    static Bson mine(String model, long epoch) {
        return and(eq(model), eq(EPOCH, epoch));
    }

    static Bson mine(MongoModelGeneration generation, String slot, long epoch) {
        return and(mine(generation.model(), epoch), eq(slot + "." + GENERATION, generation.number()));
    }

    static Bson mineBefore(MongoModelGeneration generation, String slot, long epoch, long position) {
        return and(mine(generation, slot, epoch), lt(slot + "." + POSITION, position));
    }

    static Bson at(String slot, long position) {
        return set(slot + "." + POSITION, position);
    }

    static Bson making(Slot slot) {
        return set(MAKING, slot.bson());
    }

    static Bson promoted(Slot slot) {
        return combine(set(LIVE, slot.bson()), unset(MAKING));
    }

    private static long number(BsonDocument document, String name, long otherwise) {
        BsonValue value = document.get(name, new BsonInt64(otherwise));
        return value.asNumber().longValue();
    }
}
