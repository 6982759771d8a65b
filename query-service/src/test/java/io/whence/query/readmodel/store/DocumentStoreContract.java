package io.whence.query.readmodel.store;

import static io.whence.query.readmodel.store.Note.BY_SCORE;
import static io.whence.query.readmodel.store.Note.BY_TAG;
import static io.whence.query.readmodel.store.Note.MODEL;
import static io.whence.query.readmodel.store.Note.NOTES;
import static io.whence.query.readmodel.store.Note.PINNED;
import static io.whence.query.readmodel.store.Note.delete;
import static io.whence.query.readmodel.store.Note.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every storage of read models must do. */
public abstract class DocumentStoreContract {

    protected ReadModelStorage storage;
    protected DocumentStore store;

    /** An empty storage. */
    protected abstract ReadModelStorage storage();

    /** Everything a read model holds, documents and keys, as it is stored. */
    protected abstract List<String> dump(ReadModelDefinition model);

    @BeforeEach
    void create() {
        storage = storage();
        store = made(MODEL);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private DocumentStore made(ReadModelDefinition model) {
        try (var rebuild = storage.rebuild(model)) {
            return storage.promote(model, rebuild.finish());
        }
    }

    private void write(long position, DocumentChange<?>... changes) {
        store.write(new ModelChanges(position, List.of(changes), List.of()));
    }

    private static IndexScan scan(List<Object> equal, boolean descending) {
        return new IndexScan(equal, null, null, null, descending, 100);
    }

    private Stream<String> ids(DocumentIndex<Note> index, IndexScan scan) {
        return store.scan(NOTES, index, scan).stream().map(IndexHit::id);
    }

    @Nested
    class Reading {

        @Test
        void are_read_as_they_were_written() {
            var note = new Note("a", List.of("x", "ü\0"), -7, true, Instant.ofEpochMilli(1), "text \uD83D\uDE00");
            write(3, put("n1", note));
            assertThat(store.get(NOTES, "n1")).contains(note);
            assertThat(store.find(NOTES, List.of("n1", "n2"))).isEqualTo(Map.of("n1", note));
        }

        @Test
        void that_nobody_wrote_are_not_found() {
            assertThat(store.get(NOTES, "n1")).isEmpty();
            assertThat(store.find(NOTES, List.of())).isEmpty();
        }

        @Test
        void come_with_the_position_they_were_folded_to() {
            assertThat(store.position()).isEqualTo(-1);
            write(41, put("n1", Note.of("a", 1, "t")));
            assertThat(store.position()).isEqualTo(41);
        }

        @Test
        void are_gone_once_deleted_from_every_index_too() {
            write(1, put("n1", Note.of("a", 1, "t", "x")));
            write(2, delete("n1"));
            assertThat(store.get(NOTES, "n1")).isEmpty();
            assertThat(ids(BY_SCORE, scan(List.of("a"), false))).isEmpty();
            assertThat(ids(BY_TAG, scan(List.of("a", "x"), false))).isEmpty();
        }

        @Test
        void survive_being_closed_and_opened() {
            write(5, put("n1", Note.of("a", 1, "t")));
            store.close();
            store = storage.open(MODEL).orElseThrow();
            assertThat(store.position()).isEqualTo(5);
            assertThat(store.get(NOTES, "n1")).contains(Note.of("a", 1, "t"));
        }
    }

    @Nested
    class Scans {

        @BeforeEach
        void write_some() {
            write(
                    1,
                    put("n1", Note.of("a", -5, "one", "x", "y")),
                    put("n2", Note.of("a", 0, "two", "y")),
                    put("n3", Note.of("a", 300, "three")),
                    put("n4", Note.of("b", 1, "four", "x")),
                    put("n5", Note.of("a", 300, "drei", "x")));
        }

        @Test
        void go_both_ways() {
            assertThat(ids(BY_SCORE, scan(List.of("a"), false))).containsExactly("n1", "n2", "n5", "n3");
            assertThat(ids(BY_SCORE, scan(List.of("a"), true))).containsExactly("n3", "n5", "n2", "n1");
        }

        @Test
        void say_what_they_were_ordered_by() {
            assertThat(store.scan(NOTES, BY_SCORE, scan(List.of("b"), false)))
                    .containsExactly(new IndexHit<>("n4", Note.of("b", 1, "four", "x"), List.of(1L, "four")));
        }

        @Test
        void include_where_they_begin_and_exclude_where_they_end() {
            var scan = IndexScan.under("a").startingAt(0L).endingBefore(300L);
            assertThat(ids(BY_SCORE, scan)).containsExactly("n2");
            var descending =
                    IndexScan.under("a").startingAt(-5L).endingBefore(300L, "e").backwards();
            assertThat(ids(BY_SCORE, descending)).containsExactly("n5", "n2", "n1");
        }

        @Test
        void go_on_after_a_hit_in_their_own_direction() {
            var ascending =
                    IndexScan.under("a").goingOnAfter(List.of(0L, "two")).atMost(1);
            assertThat(ids(BY_SCORE, ascending)).containsExactly("n5");
            var descending = IndexScan.under("a")
                    .goingOnAfter(List.of(300L, "drei"))
                    .backwards()
                    .atMost(1);
            assertThat(ids(BY_SCORE, descending)).containsExactly("n2");
        }

        @Test
        void find_a_document_by_each_of_its_keys() {
            assertThat(ids(BY_TAG, scan(List.of("a", "x"), false))).containsExactly("n5", "n1");
            assertThat(ids(BY_TAG, scan(List.of("a", "y"), false))).containsExactly("n1", "n2");
        }

        @Test
        void take_equal_values_whole() {
            assertThat(ids(BY_TAG, scan(List.of("a"), false))).isEmpty();
            assertThat(ids(BY_SCORE, scan(List.of(""), false))).isEmpty();
        }

        @Test
        void follow_a_document_that_moves() {
            write(2, put("n1", Note.of("a", 1_000, "one", "z")));
            assertThat(ids(BY_SCORE, scan(List.of("a"), false))).containsExactly("n2", "n5", "n3", "n1");
            assertThat(ids(BY_TAG, scan(List.of("a", "x"), false))).containsExactly("n5");
            assertThat(ids(BY_TAG, scan(List.of("a", "z"), false))).containsExactly("n1");
        }

        @Test
        void pass_over_what_has_no_key() {
            assertThat(ids(PINNED, scan(List.of(true), false))).isEmpty();
            write(2, put("n6", new Note("c", List.of(), 0, true, Instant.EPOCH, "")));
            assertThat(ids(PINNED, scan(List.of(true), false))).containsExactly("n6");
        }
    }

    @Nested
    class Writing {

        private final ModelChanges first = new ModelChanges(
                1, List.of(put("n1", Note.of("a", 1, "t", "x")), put("n2", Note.of("a", 2, "u"))), List.of());
        private final ModelChanges second = new ModelChanges(
                2,
                List.of(put("n1", Note.of("a", 9, "t", "y")), delete("n2")),
                List.of(new DeadLetter("question_1", 2, "java.lang.IllegalStateException")));

        @Test
        void again_from_the_start_ends_in_the_same_bytes() {
            store.write(first);
            store.write(second);
            var once = dump(MODEL);
            store.close();
            store = made(MODEL);
            store.write(first);
            store.write(second);
            assertThat(dump(MODEL)).isEqualTo(once).isNotEmpty();
        }

        @Test
        void the_same_again_changes_nothing() {
            store.write(first);
            store.write(second);
            var once = dump(MODEL);
            store.write(second);
            assertThat(dump(MODEL)).isEqualTo(once);
        }

        @Test
        void fast_in_a_rebuild_ends_in_the_same_bytes() {
            store.write(first);
            store.write(second);
            var live = dump(MODEL);
            store.close();
            try (var rebuild = storage.rebuild(MODEL)) {
                rebuild.write(first);
                rebuild.write(second);
                store = storage.promote(MODEL, rebuild.finish());
            }
            assertThat(dump(MODEL)).isEqualTo(live);
        }

        @Test
        void that_fails_half_way_leaves_nothing() {
            store.write(first);
            var before = dump(MODEL);
            var broken = new Note("a", List.of(), 1, true, Instant.MAX, "no such time");
            assertThatThrownBy(() -> write(2, delete("n2"), put("n3", broken))).isInstanceOf(ArithmeticException.class);
            assertThat(dump(MODEL)).isEqualTo(before);
            assertThat(store.position()).isEqualTo(1);
            write(2, put("n4", Note.of("a", 4, "v")));
            assertThat(store.find(NOTES, List.of("n1", "n2", "n3", "n4"))).containsOnlyKeys("n1", "n2", "n4");
        }

        @Test
        void remembers_what_is_parked() {
            store.write(second);
            assertThat(store.parked())
                    .containsExactly(new DeadLetter("question_1", 2, "java.lang.IllegalStateException"));
        }
    }

    @Nested
    class Opening {

        @Test
        void finds_nothing_where_nothing_was_built() {
            assertThat(storage.open(new ReadModelDefinition("other", 1, List.of(NOTES))))
                    .isEmpty();
        }

        @Test
        void finds_nothing_while_a_rebuild_is_not_promoted() {
            var other = new ReadModelDefinition("other", 1, List.of(NOTES));
            try (var rebuild = storage.rebuild(other)) {
                rebuild.write(new ModelChanges(1, List.of(put("n1", Note.of("a", 1, "t"))), List.of()));
                assertThat(storage.open(other)).isEmpty();
            }
        }

        @Test
        void wants_a_rebuild_after_the_version_was_raised() {
            assertThat(reopened(new ReadModelDefinition(MODEL.name(), 2, MODEL.collections())))
                    .isEmpty();
        }

        @Test
        void wants_a_rebuild_for_another_index() {
            var fewer = new DocumentCollection<>("notes", Note.class, List.of(BY_SCORE));
            assertThat(reopened(new ReadModelDefinition(MODEL.name(), 1, List.of(fewer))))
                    .isEmpty();
        }

        @Test
        void refuses_what_a_newer_version_wrote() {
            store.close();
            store = made(new ReadModelDefinition(MODEL.name(), 2, MODEL.collections()));
            assertThatThrownBy(() -> reopened(MODEL))
                    .isInstanceOf(NewerModelException.class)
                    .hasMessageContaining("notebook was written by a newer version of Whence (version 2");
        }

        private Optional<? extends @Nullable DocumentStore> reopened(ReadModelDefinition model) {
            store.close();
            return storage.open(model);
        }
    }
}
