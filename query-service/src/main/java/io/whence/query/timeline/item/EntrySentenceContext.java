package io.whence.query.timeline.item;

import io.whence.api.event.Event;
import io.whence.query.family.EventFamilies;
import io.whence.query.family.SentenceContext;
import io.whence.query.family.SubjectTitle;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.timeline.entry.TimelineEntry;
import java.util.Objects;

/** The names that the sentence about an entry needs, as far as the caller may see them. */
record EntrySentenceContext(TimelineEntry entry, DisplayNames named) implements SentenceContext {

    /** The sentence that says what happened. */
    static String of(TimelineEntry entry, Event event, DisplayNames named, EventFamilies families) {
        return families.sentence(event, new EntrySentenceContext(entry, named));
    }

    @Override
    public String who() {
        var actor = name(named.people().named(entry.actor()));
        return entry.onBehalfOf() == null
                ? actor + " "
                : actor + ", for " + name(named.people().named(entry.onBehalfOf())) + ", ";
    }

    @Override
    public String whom() {
        return name(named.people().named(entry.member()));
    }

    @Override
    public boolean isSelf() {
        return Objects.equals(entry.member(), entry.actor());
    }

    /** Only what is under a root is described with it. */
    @Override
    public SubjectTitle root() {
        return named.title(Objects.requireNonNull(entry.root()));
    }

    @Override
    public SubjectTitle title(String id) {
        return named.title(id);
    }

    @Override
    public boolean showsWords() {
        return named.showsWordsOf(entry);
    }

    private static String name(MemberReference member) {
        return member.name() == null ? "Somebody" : member.name();
    }
}
