package io.whence.query.readmodel.store.mongo;

import static io.whence.query.readmodel.store.Note.MODEL;
import static io.whence.query.readmodel.store.Note.NOTES;
import static io.whence.query.readmodel.store.Note.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import com.mongodb.client.model.Filters;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentStoreContract;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.NewerModelException;
import io.whence.query.readmodel.store.Note;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoReadModelStorageTest extends DocumentStoreContract {

    private final TestMongo server = new TestMongo();

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected ReadModelStorage storage() {
        return server.owner(MODEL.name(), "other");
    }

    @Override
    protected List<String> dump(ReadModelDefinition model) {
        return MongoDump.of(server, model);
    }

    private static ModelChanges changes(long position, String id) {
        return new ModelChanges(position, List.of(put(id, Note.of("a", 1, "t", "x"))), List.of());
    }

    private List<String> makings() {
        try (var mongo = server.mongo()) {
            return mongo.collections().stream()
                    .filter(name -> name.startsWith(MODEL.name() + "."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void remove_what_was_replaced_and_what_was_given_up() {
        try (var rebuild = storage.rebuild(MODEL)) {
            rebuild.write(changes(1, "n1"));
        }
        try (var rebuild = storage.rebuild(MODEL)) {
            rebuild.write(changes(1, "n1"));
            store = storage.promote(MODEL, rebuild.finish());
        }
        until(() -> makings().equals(List.of("notebook.3._parked", "notebook.3.notes")));
        assertThat(store.get(NOTES, "n1")).isPresent();
    }

    @Test
    void do_not_answer_from_what_was_removed_meanwhile() {
        store.write(changes(1, "n1"));
        var sleeper = server.node().open(MODEL).orElseThrow();
        try (var rebuild = storage.rebuild(MODEL)) {
            rebuild.write(changes(1, "n1"));
            store = storage.promote(MODEL, rebuild.finish());
        }
        until(() -> makings().size() == 2);
        assertThatThrownBy(() -> sleeper.get(NOTES, "n1"))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("was just replaced");
    }

    @Test
    void want_a_rebuild_where_a_collection_was_removed() {
        try (var mongo = server.mongo()) {
            mongo.collection("notebook.1.notes").drop();
        }
        assertThat(storage.open(MODEL)).isEmpty();
    }

    @Test
    void refuse_what_was_rebuilt_otherwise_since_it_was_read() {
        var later = server.node();
        assertThat(later.open(MODEL)).isPresent();
        var fewer = new ReadModelDefinition(MODEL.name(), MODEL.version(), List.of());
        try (var rebuild = storage.rebuild(fewer)) {
            storage.promote(fewer, rebuild.finish());
        }
        assertThatThrownBy(() -> later.open(MODEL)).isInstanceOf(NewerModelException.class);
        assertThat(server.node().open(MODEL)).isEmpty();
    }

    @Test
    void put_back_an_index_that_was_removed() {
        TestMongo.assumeReal("forgets indexes that are not unique");
        try (var mongo = server.mongo()) {
            mongo.collection("notebook.1.notes").dropIndex("by-tag");
        }
        assertThat(storage.open(MODEL)).isPresent();
        try (var mongo = server.mongo()) {
            var documents = new MongoModelGeneration("notebook", 1).documents(mongo.database(), NOTES);
            assertThat(mongo.guarantees().missing(documents, NOTES)).isEmpty();
            assertThat(documents.listIndexes(BsonDocument.class))
                    .extracting(index -> index.getString("name").getValue())
                    .contains("by-tag");
        }
    }

    @Test
    void index_few_documents_as_they_are_written_and_many_when_they_are() {
        TestMongo.assumeReal("forgets indexes that are not unique");
        try (var rebuild = storage.rebuild(MODEL)) {
            rebuild.write(many(1, 0, 1));
            assertThat(indexes(2)).contains("by-tag", "by-score", "pinned");
            rebuild.write(many(2, 1, MongoReadModelRebuild.FEW + 1));
            store = storage.promote(MODEL, rebuild.finish());
        }
        assertThat(tagged()).hasSize(MongoReadModelRebuild.FEW + 2);
        try (var rebuild = storage.rebuild(MODEL)) {
            rebuild.write(many(1, 0, MongoReadModelRebuild.FEW + 1));
            assertThat(indexes(3)).containsExactly("_id_");
            rebuild.write(many(2, 1, MongoReadModelRebuild.FEW + 1));
            store = storage.promote(MODEL, rebuild.finish());
        }
        assertThat(indexes(3)).contains("by-tag", "by-score", "pinned");
        assertThat(tagged()).hasSize(MongoReadModelRebuild.FEW + 2);
    }

    @Test
    void are_whole_where_all_that_was_written_was_removed() {
        var drafts = new DocumentCollection<>("drafts", Note.class, List.of());
        var both = new ReadModelDefinition(MODEL.name(), MODEL.version(), List.of(NOTES, drafts));
        try (var rebuild = storage.rebuild(both)) {
            rebuild.write(new ModelChanges(
                    1,
                    IntStream.rangeClosed(0, MongoReadModelRebuild.FEW)
                            .<DocumentChange<?>>mapToObj(n -> new DocumentChange<>(drafts, "n" + n, null))
                            .toList(),
                    List.of()));
            store = storage.promote(both, rebuild.finish());
        }
        assertThat(store.get(drafts, "n1")).isEmpty();
    }

    private static ModelChanges many(long position, int from, int count) {
        return new ModelChanges(
                position,
                IntStream.range(from, from + count)
                        .<DocumentChange<?>>mapToObj(n -> put("n" + n, Note.of("a", n, "note " + n, "x")))
                        .toList(),
                List.of());
    }

    private List<IndexHit<Note>> tagged() {
        return store.scan(NOTES, Note.BY_TAG, IndexScan.under("a", "x").atMost(2 * MongoReadModelRebuild.FEW));
    }

    private List<String> indexes(long number) {
        try (var mongo = server.mongo()) {
            return new MongoModelGeneration(MODEL.name(), number)
                    .documents(mongo.database(), NOTES)
                    .listIndexes(BsonDocument.class)
                    .map(index -> index.getString("name").getValue())
                    .into(new ArrayList<>());
        }
    }

    @Test
    void write_documents_and_position_together_or_not_at_all() {
        TestMongo.assumeReal("has no transactions");
        store.write(changes(1, "n1"));
        try (var mongo = server.mongo()) {
            var models = MongoModelState.models(mongo);
            var notes = mongo.collection("notebook.1.notes");
            assertThatThrownBy(() -> mongo.guarantees().<Boolean>together(writes -> {
                        writes.update(models, Filters.eq(MODEL.name()), MongoModelState.at(MongoModelState.LIVE, 2));
                        writes.update(notes, Filters.eq("n1"), MongoModelState.at("document", 2));
                        throw new IllegalStateException("the process ends here");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.refresh()).isTrue();
        assertThat(store.position()).isEqualTo(1);
        assertThat(store.get(NOTES, "n1")).contains(Note.of("a", 1, "t", "x"));
    }

    @Test
    void need_no_second_try_after_a_write_whose_answer_was_lost() {
        store.write(changes(4, "n1"));
        assertThat(store.write(changes(4, "n1"))).isPositive();
        assertThatThrownBy(() -> store.write(changes(3, "n2")))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("is at 4 already");
    }

    @Test
    void refuse_a_server_that_runs_alone() {
        TestMongo.assumeDouble("is a replica set, or one behind a router");
        assertThatThrownBy(() -> MongoReadModelStorage.connect(server.settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("--replSet");
    }

    @Test
    void tell_soon_and_without_a_password_that_nobody_is_there() {
        long before = System.nanoTime();
        var settings = new MongoSettings("mongodb://me:secret@127.0.0.1:9/?authSource=admin", "whence");
        assertThatThrownBy(() -> MongoReadModelStorage.connect(settings))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageStartingWith("it cannot be reached")
                .hasMessageNotContaining("secret");
        assertThat(settings.toString()).doesNotContain("secret");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void do_not_quote_what_is_no_uri() {
        var settings = new MongoSettings("mongodb://me:se@cret@host:x/", "whence");
        assertThatThrownBy(() -> MongoReadModelStorage.connect(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("cret")
                .hasNoCause();
    }

    @Test
    void say_nothing_of_a_document_that_is_refused() {
        var told =
                MongoFailureTranslator.because("it failed", new MongoCommandException(refusal(), new ServerAddress()));
        assertThat(told)
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessage("it failed: MongoCommandException 11000")
                .hasNoCause();
    }

    private static BsonDocument refusal() {
        return BsonDocument.parse("{ok: 0, code: 11000, errmsg: 'duplicate key: what somebody wrote'}");
    }

    /** Looks again and again, for a bounded time. */
    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came true in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
