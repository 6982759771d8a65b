package io.whence.query.readmodel.store;

import java.time.Instant;
import java.util.List;

/** A document to try stores with. */
public record Note(String team, List<String> tags, long score, boolean pinned, Instant at, String text) {

    public static final DocumentIndex<Note> BY_SCORE = new DocumentIndex<>(
            "by-score", note -> IndexKey.of(List.of(note.team()), List.of(note.score(), note.text())));

    /** Several times each, and nowhere for a note without tags. */
    public static final DocumentIndex<Note> BY_TAG = new DocumentIndex<>(
            "by-tag",
            note -> new IndexKey(
                    note.tags().stream()
                            .map(tag -> List.<Object>of(note.team(), tag))
                            .toList(),
                    List.of(note.text())));

    public static final DocumentIndex<Note> PINNED = new DocumentIndex<>(
            "pinned",
            note -> note.pinned()
                    ? IndexKey.of(List.of(note.pinned()), List.of(note.at().toEpochMilli()))
                    : IndexKey.NONE);

    public static final DocumentCollection<Note> NOTES =
            new DocumentCollection<>("notes", Note.class, List.of(BY_SCORE, BY_TAG, PINNED));

    public static final ReadModelDefinition MODEL = new ReadModelDefinition("notebook", 1, List.of(NOTES));

    public static Note of(String team, long score, String text, String... tags) {
        return new Note(team, List.of(tags), score, false, Instant.ofEpochMilli(1_700_000_000_123L), text);
    }

    public Note scored(long newScore) {
        return new Note(team, tags, newScore, pinned, at, text);
    }

    public static DocumentChange<Note> put(String id, Note note) {
        return new DocumentChange<>(NOTES, id, note);
    }

    public static DocumentChange<Note> delete(String id) {
        return new DocumentChange<>(NOTES, id, null);
    }
}
