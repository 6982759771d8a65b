package io.whence.query.timeline;

import io.whence.platform.web.Caller;
import io.whence.query.access.Access;
import io.whence.query.access.Person;
import io.whence.query.access.TeamName;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Listing;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.PageRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads timelines and histories. */
@Component
class Timelines {

    private final Documents documents;
    private final Access access;
    private final Cursors cursors;

    Timelines(ReadModels models, TimelineProjection projection, Access access, Cursors cursors) {
        this.documents = models.of(projection);
        this.access = access;
        this.cursors = cursors;
    }

    /** A page of a timeline, by when things happened. */
    Page<Item> timeline(String stream, TimelineQuery query, Caller caller) {
        var visible = new HashMap<String, Boolean>();
        Predicate<Entry> wanted = entry -> query.wants(entry.type())
                && entry.team() != null
                && visible.computeIfAbsent(entry.team(), team -> access.canSee(team, caller));
        var asked = query.fingerprint(stream);
        var found = Listing.of(
                documents,
                TimelineProjection.ENTRIES,
                TimelineProjection.IN_STREAM,
                new Scan(
                        List.of(stream),
                        bound(query.from()),
                        bound(query.to()),
                        query.page().after(cursors, asked),
                        query.descending(),
                        query.page().limit()),
                wanted);
        return page(found, asked, false);
    }

    /** A page of everything recorded of a root post and under it, in the order of its recording. */
    Page<Item> history(String root, PageRequest page) {
        var asked = List.of("history", root);
        var found = Listing.of(
                documents,
                TimelineProjection.ENTRIES,
                TimelineProjection.HISTORY,
                new Scan(List.of(root), null, null, page.after(cursors, asked), false, page.limit()),
                _ -> true);
        return page(found, asked, true);
    }

    private Page<Item> page(Listing<Entry> found, List<?> asked, boolean withRecord) {
        var entries = found.hits().stream().map(Hit::document).toList();
        var people = access.people(members(entries));
        var teams = new HashMap<String, TeamName>();
        return new Page<>(
                entries.stream()
                        .map(entry -> item(entry, people, teams, withRecord))
                        .toList(),
                PageRequest.next(cursors, found.resume(), asked));
    }

    private static Set<String> members(List<Entry> entries) {
        var members = new LinkedHashSet<String>();
        for (var entry : entries) {
            if (entry.actor() != null) {
                members.add(entry.actor());
            }
            if (entry.onBehalfOf() != null) {
                members.add(entry.onBehalfOf());
            }
        }
        return members;
    }

    private Item item(Entry entry, Map<String, Person> people, Map<String, TeamName> teams, boolean withRecord) {
        var actor = Person.in(people, entry.actor());
        var onBehalfOf = entry.onBehalfOf() == null ? null : Person.in(people, entry.onBehalfOf());
        var team = entry.team();
        return new Item(
                entry.eventId(),
                entry.position(),
                entry.type(),
                actor,
                onBehalfOf,
                entry.via(),
                team == null ? null : teams.computeIfAbsent(team, access::nameOf),
                subject(entry),
                new Item.About(entry.subjectKind(), entry.subject()),
                summary(actor, onBehalfOf, entry),
                Instant.ofEpochMilli(entry.occurredAt()),
                entry.precision(),
                Instant.ofEpochMilli(entry.recordedAt()),
                entry.source(),
                withRecord
                        ? new Item.Record(entry.commandId(), entry.correlationId(), entry.causationId(), entry.data())
                        : null);
    }

    private static Item.Subject subject(Entry entry) {
        var root = entry.root();
        return root == null
                ? new Item.Subject(entry.subjectKind(), entry.subject(), entry.title())
                : new Item.Subject("question", root, entry.title());
    }

    private static String summary(Person actor, @Nullable Person onBehalfOf, Entry entry) {
        var who = actor.id() == null ? "Somebody" : actor.name();
        return who + (onBehalfOf == null ? "" : " (for " + onBehalfOf.name() + ")") + " " + entry.deed();
    }

    private static @Nullable List<Object> bound(@Nullable Instant at) {
        return at == null ? null : List.of(at.toEpochMilli());
    }
}
