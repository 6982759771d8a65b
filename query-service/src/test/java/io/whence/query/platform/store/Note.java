package io.whence.query.platform.store;

import java.time.Instant;
import java.util.List;

/** A document to try stores with. */
public record Note(String team, List<String> tags, long score, boolean pinned, Instant at, String text) {

    public static final Index<Note> BY_SCORE =
            new Index<>("by-score", note -> Key.of(List.of(note.team()), List.of(note.score(), note.text())));

    /** Several times each, and nowhere for a note without tags. */
    public static final Index<Note> BY_TAG = new Index<>(
            "by-tag",
            note -> new Key(
                    note.tags().stream()
                            .map(tag -> List.<Object>of(note.team(), tag))
                            .toList(),
                    List.of(note.text())));

    public static final Index<Note> PINNED = new Index<>(
            "pinned",
            note -> note.pinned()
                    ? Key.of(List.of(note.pinned()), List.of(note.at().toEpochMilli()))
                    : Key.NONE);

    public static final Collection<Note> NOTES =
            new Collection<>("notes", Note.class, List.of(BY_SCORE, BY_TAG, PINNED));

    public static final Model MODEL = new Model("notebook", 1, List.of(NOTES));

    public static Note of(String team, long score, String text, String... tags) {
        return new Note(team, List.of(tags), score, false, Instant.ofEpochMilli(1_700_000_000_123L), text);
    }

    public Note scored(long newScore) {
        return new Note(team, tags, newScore, pinned, at, text);
    }

    public static Change<Note> put(String id, Note note) {
        return new Change<>(NOTES, id, note);
    }

    public static Change<Note> delete(String id) {
        return new Change<>(NOTES, id, null);
    }
}
