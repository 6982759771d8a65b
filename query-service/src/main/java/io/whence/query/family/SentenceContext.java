package io.whence.query.family;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that a sentence about one event needs, as far as the caller may see them. */
public interface SentenceContext {

    /** The beginning of most sentences, with a space after it: who did it, and for whom. */
    String who();

    /** The name of the member it happened to. */
    String whom();

    /** Whether it happened to the member who did it. */
    boolean isSelf();

    /** The title of the event's root. */
    SubjectTitle root();

    /** The title of anything by its id. */
    SubjectTitle title(String id);

    /** Whether the words of the event are for the caller to read. */
    boolean showsWords();

    /** A sentence with a note after it, where there is one and the caller may read it. */
    default String with(String sentence, @Nullable String note) {
        return note == null || note.isBlank() || !showsWords() ? sentence : sentence + ": " + note.strip();
    }

    /** A constant as people read it: {@code OFF_TOPIC} is {@code off-topic}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The end of a sentence about a rollback; 0 is a revision that the source does not tell. */
    static String backTo(int revision) {
        return " back" + (revision == 0 ? " to an earlier revision" : " to revision " + revision);
    }
}
