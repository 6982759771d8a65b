package io.whence.query.search.document;

import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.search.language.SearchKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, as it is now; or, for a {@link SearchKind#WORDING}, as it was. What is written in it is in a
 * {@link SearchTextDocument} with the same id.
 *
 * @param title null for what has none
 * @param past where a wording came from and went; null for everything else
 * @param born a number of its own, the same wherever and whenever the log is read: it tells equals apart
 * @param position of the last event folded into it
 */
public record SearchDocument(
        String id,
        SearchKind kind,
        @Nullable String title,
        SearchAccess standing,
        SearchableFacts facts,
        ParentLinks chain,
        int votes,
        SearchTimes times,
        @Nullable Past past,
        long born,
        long position) {

    /** How many documents one event can begin, at most. */
    private static final int BORN_AT_ONCE = 1 << 16;

    public static final DocumentCollection<SearchDocument> ALL =
            new DocumentCollection<>("findable", SearchDocument.class, List.of());

    /** What brought a wording, and what removed it. */
    public record Past(RevisionRef introduced, RevisionRef removed) {}

    public static SearchDocument begun(
            String id,
            SearchKind kind,
            @Nullable String title,
            SearchAccess standing,
            SearchableFacts facts,
            ParentLinks chain,
            RecordedEvent recorded) {
        return new SearchDocument(
                id,
                kind,
                title,
                standing,
                facts,
                chain,
                0,
                SearchTimes.begun(recorded.occurredAt()),
                null,
                recorded.position() * BORN_AT_ONCE,
                recorded.position());
    }

    /** A wording that an event removed from this, one of several maybe. */
    public SearchDocument wording(int number, PassageTracker.Gone gone, RecordedEvent recorded) {
        var removed = RevisionRef.by(recorded);
        return new SearchDocument(
                id + "~" + recorded.position() + "." + number,
                SearchKind.WORDING,
                null,
                new SearchAccess(standing.teamId(), gone.introduced().by(), false, standing.hidden()),
                SearchableFacts.of(facts.tags()),
                new ParentLinks(chain.root(), id, null, null),
                0,
                new SearchTimes(gone.introduced().at(), removed.at(), removed.at()),
                new Past(gone.introduced(), removed),
                recorded.position() * BORN_AT_ONCE + number % BORN_AT_ONCE,
                recorded.position());
    }

    /** What it is found as: a wording as what it was in. */
    public SearchKind hit() {
        return past == null ? kind : SearchKind.of(chain.on());
    }

    /** Without its title, and without what changes while its words, and what they are narrowed by, do not. */
    public SearchDocument still() {
        return new SearchDocument(
                id, kind, null, standing, facts.still(), chain.still(), 0, times.still(), past, born, born);
    }

    public SearchDocument called(@Nullable String now) {
        return new SearchDocument(id, kind, now, standing, facts, chain, votes, times, past, born, position);
    }

    public SearchDocument with(SearchAccess now) {
        return new SearchDocument(id, kind, title, now, facts, chain, votes, times, past, born, position);
    }

    public SearchDocument with(SearchableFacts now) {
        return new SearchDocument(id, kind, title, standing, now, chain, votes, times, past, born, position);
    }

    public SearchDocument with(ParentLinks now) {
        return new SearchDocument(id, kind, title, standing, facts, now, votes, times, past, born, position);
    }

    SearchDocument with(SearchTimes now) {
        return new SearchDocument(id, kind, title, standing, facts, chain, votes, now, past, born, position);
    }

    public SearchDocument voted(int more) {
        return new SearchDocument(id, kind, title, standing, facts, chain, votes + more, times, past, born, position);
    }

    public SearchDocument at(long now) {
        return new SearchDocument(id, kind, title, standing, facts, chain, votes, times, past, born, now);
    }

    public SearchDocument changed(RecordedEvent recorded) {
        return with(times.changed(recorded));
    }

    public SearchDocument active(RecordedEvent recorded) {
        return with(times.active(recorded));
    }
}
