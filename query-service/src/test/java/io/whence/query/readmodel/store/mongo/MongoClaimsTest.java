package io.whence.query.readmodel.store.mongo;

import static io.whence.query.readmodel.store.Note.MODEL;
import static io.whence.query.readmodel.store.Note.NOTES;
import static io.whence.query.readmodel.store.Note.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.Note;
import io.whence.query.readmodel.store.lease.Lease;
import io.whence.query.readmodel.store.lease.LeaseLostException;
import io.whence.query.readmodel.store.lease.LeaseStore;
import io.whence.query.readmodel.store.lease.StorageNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoClaimsTest {

    private static final String NOTEBOOK = MODEL.name();
    private static final ModelChanges LATE = changes(100, "written by one who slept");

    private final TestMongo server = new TestMongo();
    private final MongoReadModelStorage one = server.node();
    private final MongoReadModelStorage other = server.node();
    private final LeaseStore ofOne = one.register().orElseThrow();
    private final LeaseStore ofOther = other.register().orElseThrow();
    private Lease first;

    @BeforeEach
    void claim() {
        first = ofOne.take(NOTEBOOK, null, "one").orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ModelChanges changes(long position, String text) {
        return new ModelChanges(position, List.of(put("n1", Note.of("a", 1, text, "x"))), List.of());
    }

    private static DocumentStore built(MongoReadModelStorage node) {
        try (var rebuild = node.rebuild(MODEL)) {
            return node.promote(MODEL, rebuild.finish());
        }
    }

    private Lease takeOver() {
        return ofOther.take(NOTEBOOK, first, "other").orElseThrow();
    }

    @Test
    void are_taken_by_one() {
        assertThat(ofOther.take(NOTEBOOK, null, "other")).isEmpty();
        assertThat(ofOther.claims()).containsExactly(first);
    }

    @Test
    void are_not_taken_from_one_who_was_heard_of_meanwhile() {
        ofOne.beat(first);
        assertThat(ofOther.take(NOTEBOOK, first, "other")).isEmpty();
    }

    @Test
    void are_lost_to_who_takes_them_over() {
        var second = takeOver();
        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(ofOne.beat(first)).isEmpty();
        assertThat(ofOther.beat(second)).isPresent();
    }

    @Test
    void given_up_late_stay_with_who_took_them_over() {
        var second = takeOver();
        ofOne.release(first);
        assertThat(ofOne.claims()).containsExactly(second);
    }

    @Test
    void given_up_are_free_and_taken_under_a_greater_epoch() {
        ofOne.release(first);
        var free = ofOther.claims().getFirst();
        assertThat(free.isFree()).isTrue();
        assertThat(ofOther.take(NOTEBOOK, free, "other").orElseThrow().epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void whose_document_is_gone_are_taken_under_a_greater_epoch() {
        built(one);
        try (var mongo = server.mongo()) {
            mongo.collection(MongoLeaseStore.CLAIMS).drop();
        }
        var second = ofOther.take(NOTEBOOK, null, "other").orElseThrow();
        assertThat(second.epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void are_needed_to_write() {
        built(one);
        var reader = other.open(MODEL).orElseThrow();
        assertThatThrownBy(() -> reader.write(LATE)).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> other.rebuild(MODEL)).isInstanceOf(LeaseLostException.class);
        assertThat(reader.get(NOTES, "n1")).isEmpty();
    }

    @Test
    void let_nobody_write_who_lost_them() {
        var sleeper = built(one);
        sleeper.write(changes(1, "before"));
        takeOver();
        assertThatThrownBy(() -> sleeper.write(LATE)).isInstanceOf(LeaseLostException.class);
        var successor = other.open(MODEL).orElseThrow();
        assertThat(successor.position()).isEqualTo(1);
        successor.write(changes(2, "after"));
        assertThatThrownBy(() -> sleeper.write(LATE)).isInstanceOf(LeaseLostException.class);
        assertThat(successor.get(NOTES, "n1").orElseThrow().text()).isEqualTo("after");
        assertThat(successor.refresh()).isTrue();
        assertThat(successor.position()).isEqualTo(2);
    }

    @Test
    void let_nobody_promote_who_lost_them() {
        var live = built(one);
        live.write(changes(1, "live"));
        try (var rebuild = one.rebuild(MODEL)) {
            rebuild.write(changes(1, "rebuilt"));
            var finished = rebuild.finish();
            takeOver();
            assertThatThrownBy(() -> finished.write(LATE)).isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(() -> one.promote(MODEL, finished)).isInstanceOf(LeaseLostException.class);
        }
        assertThat(other.open(MODEL)
                        .orElseThrow()
                        .get(NOTES, "n1")
                        .orElseThrow()
                        .text())
                .isEqualTo("live");
    }

    @Test
    void let_nobody_finish_a_rebuild_who_lost_them() {
        built(one);
        try (var rebuild = one.rebuild(MODEL)) {
            takeOver();
            built(other).write(changes(5, "successor"));
            rebuild.write(LATE);
            assertThatThrownBy(rebuild::finish).isInstanceOf(LeaseLostException.class);
        }
        assertThat(other.open(MODEL)
                        .orElseThrow()
                        .get(NOTES, "n1")
                        .orElseThrow()
                        .text())
                .isEqualTo("successor");
    }

    @Test
    void show_the_others_what_is_written_and_what_is_swapped_in() {
        var live = built(one);
        var reader = other.open(MODEL).orElseThrow();
        live.write(changes(7, "seen"));
        assertThat(reader.refresh()).isTrue();
        assertThat(reader.position()).isEqualTo(7);
        assertThat(reader.get(NOTES, "n1").orElseThrow().text()).isEqualTo("seen");
        built(one);
        assertThat(reader.refresh()).isFalse();
    }

    @Test
    void go_with_nodes_that_are_heard_of() {
        ofOne.beat("one", Set.of());
        ofOne.beat("one", Set.of(NOTEBOOK));
        ofOther.beat("other", Set.of());
        assertThat(ofOther.nodes())
                .containsExactlyInAnyOrder(
                        new StorageNode("one", 2, Set.of(NOTEBOOK)), new StorageNode("other", 1, Set.of()));
        ofOther.forget(new StorageNode("one", 1, Set.of()));
        ofOther.forget(new StorageNode("other", 1, Set.of()));
        assertThat(ofOther.nodes()).extracting(StorageNode::name).containsExactly("one");
    }
}
