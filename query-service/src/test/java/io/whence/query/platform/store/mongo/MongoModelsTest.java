package io.whence.query.platform.store.mongo;

import static io.whence.query.platform.store.Note.MODEL;

import io.whence.query.platform.store.DocumentStoreContract;
import io.whence.query.platform.store.Model;
import io.whence.query.platform.store.ModelStorage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MongoModelsTest extends DocumentStoreContract {

    private final TestMongo server = new TestMongo();

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected ModelStorage storage() {
        return server.owner(MODEL.name(), "other");
    }

    @Override
    protected List<String> dump(Model model) {
        return MongoDump.of(server, model);
    }
}
