package io.whence.query.search;

import io.whence.query.platform.projection.RecordedEvent;
import io.whence.query.platform.store.DocumentCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, as it is now; or, for a {@link Kind#WORDING}, as it was. What is written in it is in a
 * {@link TextDocument} with the same id.
 *
 * @param title null for what has none
 * @param past where a wording came from and went; null for everything else
 * @param born a number of its own, the same wherever and whenever the log is read: it tells equals apart
 * @param position of the last event folded into it
 */
record SearchDocument(
        String id,
        Kind kind,
        @Nullable String title,
        Standing standing,
        Facts facts,
        Chain chain,
        int votes,
        Times times,
        @Nullable Past past,
        long born,
        long position) {

    /** How many documents one event can begin, at most. */
    private static final int BORN_AT_ONCE = 1 << 16;

    static final DocumentCollection<SearchDocument> ALL =
            new DocumentCollection<>("findable", SearchDocument.class, List.of());

    /** What brought a wording, and what removed it. */
    record Past(Saved introduced, Saved removed) {}

    static SearchDocument begun(
            String id,
            Kind kind,
            @Nullable String title,
            Standing standing,
            Facts facts,
            Chain chain,
            RecordedEvent recorded) {
        return new SearchDocument(
                id,
                kind,
                title,
                standing,
                facts,
                chain,
                0,
                Times.begun(recorded.occurredAt()),
                null,
                recorded.position() * BORN_AT_ONCE,
                recorded.position());
    }

    /** A wording that an event removed from this, one of several maybe. */
    SearchDocument wording(int number, Passages.Gone gone, RecordedEvent recorded) {
        var removed = Saved.by(recorded);
        return new SearchDocument(
                id + "~" + recorded.position() + "." + number,
                Kind.WORDING,
                null,
                new Standing(standing.teamId(), gone.introduced().by(), false, standing.hidden()),
                Facts.of(facts.tags()),
                new Chain(chain.root(), id, null, null),
                0,
                new Times(gone.introduced().at(), removed.at(), removed.at()),
                new Past(gone.introduced(), removed),
                recorded.position() * BORN_AT_ONCE + number % BORN_AT_ONCE,
                recorded.position());
    }

    /** What it is found as: a wording as what it was in. */
    Kind hit() {
        return past == null ? kind : Kind.of(chain.on());
    }

    /** Without its title, and without what changes while its words, and what they are narrowed by, do not. */
    SearchDocument still() {
        return new SearchDocument(
                id, kind, null, standing, facts.still(), chain.still(), 0, times.still(), past, born, born);
    }

    SearchDocument called(@Nullable String now) {
        return new SearchDocument(id, kind, now, standing, facts, chain, votes, times, past, born, position);
    }

    SearchDocument with(Standing now) {
        return new SearchDocument(id, kind, title, now, facts, chain, votes, times, past, born, position);
    }

    SearchDocument with(Facts now) {
        return new SearchDocument(id, kind, title, standing, now, chain, votes, times, past, born, position);
    }

    SearchDocument with(Chain now) {
        return new SearchDocument(id, kind, title, standing, facts, now, votes, times, past, born, position);
    }

    SearchDocument with(Times now) {
        return new SearchDocument(id, kind, title, standing, facts, chain, votes, now, past, born, position);
    }

    SearchDocument voted(int more) {
        return new SearchDocument(id, kind, title, standing, facts, chain, votes + more, times, past, born, position);
    }

    SearchDocument at(long now) {
        return new SearchDocument(id, kind, title, standing, facts, chain, votes, times, past, born, now);
    }

    SearchDocument changed(RecordedEvent recorded) {
        return with(times.changed(recorded));
    }

    SearchDocument active(RecordedEvent recorded) {
        return with(times.active(recorded));
    }
}
