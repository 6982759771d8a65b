package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import io.whence.query.readmodel.store.ReadModelDefinition;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Everything that is stored of the live making of a read model, a document a line, but for the position it was written at. */
public final class MongoDump {

    private static final Bson BY_ID = ascending("_id");

    private MongoDump() {}

    public static List<String> of(TestMongo server, ReadModelDefinition model) {
        try (var mongo = server.mongo()) {
            var live = MongoModelState.of(mongo, model.name())
                    .map(MongoModelState::live)
                    .orElseThrow();
            var generation = new MongoModelGeneration(model.name(), live.generation());
            var dump = new ArrayList<String>();
            dump.add("position " + live.position());
            generation
                    .parked(mongo.database())
                    .find()
                    .sort(BY_ID)
                    .forEach(parked -> dump.add("parked " + parked.toJson()));
            for (var collection : model.collections()) {
                mongo.collection(generation
                                .documents(mongo.database(), collection)
                                .getNamespace()
                                .getCollectionName())
                        .find()
                        .sort(BY_ID)
                        .forEach(document -> dump.add(collection.name() + " " + text(document)));
            }
            return dump;
        }
    }

    private static String text(BsonDocument document) {
        document.remove(StoredMongoDocument.POSITION);
        return document.toJson();
    }
}
