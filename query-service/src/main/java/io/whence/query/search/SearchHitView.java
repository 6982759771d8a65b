package io.whence.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.search.document.RevisionRef;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.query.SearchHits.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it is answered.
 *
 * @param kind question, answer, comment or task
 * @param title its own, or that of what it hangs under
 * @param subject what it hangs under; itself where that is nothing else
 * @param fragments HTML with nothing in it but text and {@code <mark>} around what was looked for: of the title first, then of the body,
 *     or the body's beginning where there is nothing to mark
 * @param state what it is beside its kind, as {@code open} or {@code accepted}
 * @param wording only with {@code in:history}: where the words came from and went
 */
@Schema(name = "HitView")
record SearchHitView(
        SearchKind kind,
        String id,
        @Nullable String title,
        SubjectView subject,
        List<String> fragments,
        TeamReference team,
        MemberReference author,
        List<String> tags,
        List<String> state,
        int votes,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WordingView wording) {

    record SubjectView(SearchKind kind, String id, @Nullable String title) {}

    /** The event that introduced a wording and the one that removed it. */
    record WordingView(SavedView introduced, SavedView removed) {}

    record SavedView(String eventId, MemberReference by, Instant at) {

        static SavedView of(RevisionRef saved, MemberNames people) {
            return new SavedView(saved.eventId(), people.named(saved.by()), saved.at());
        }
    }

    static SearchHitView of(Finding finding, TeamReference team, MemberNames people) {
        var document = finding.document();
        var on = finding.on();
        var root = finding.root();
        var past = document.past();
        return new SearchHitView(
                document.hit(),
                on.id(),
                on.title() == null ? root.title() : on.title(),
                new SubjectView(root.kind(), root.id(), root.title()),
                finding.fragments(),
                team,
                people.named(on.standing().author()),
                document.facts().tags(),
                state(on),
                on.votes(),
                on.times().createdAt(),
                on.times().updatedAt(),
                past == null
                        ? null
                        : new WordingView(
                                SavedView.of(past.introduced(), people), SavedView.of(past.removed(), people)));
    }

    private static List<String> state(SearchDocument document) {
        var state = document.facts().traits().stream()
                .filter(trait -> trait.text().startsWith("is:"))
                .map(SearchTrait::word)
                .toList();
        return document.standing().deleted()
                ? List.of(SearchTrait.DELETED.name().toLowerCase(Locale.ROOT))
                : state;
    }
}
