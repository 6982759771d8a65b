package io.whence.query.timeline;

import io.whence.platform.web.Caller;
import io.whence.query.family.EventFamilies;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.timeline.entry.MemberStream;
import io.whence.query.timeline.entry.TimelineEntry;
import io.whence.query.timeline.entry.TimelineProjection;
import io.whence.query.timeline.item.CollapsedEdit;
import io.whence.query.timeline.item.DisplayNames;
import io.whence.query.timeline.item.HistoryItemView;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** A reader of pages of timelines and of histories, and of what is new on one. */
@Component
final class TimelineReader {

    private final ReadModels models;
    private final TimelineProjection projection;
    private final DocumentReader documents;
    private final TeamAccess teams;
    private final DisplayNames.Names names;
    private final CursorCodec cursors;
    private final TimelineReading.Requests requests;
    private final EventFamilies families;

    TimelineReader(
            ReadModels models,
            TimelineProjection projection,
            TeamAccess teams,
            DisplayNames.Names names,
            CursorCodec cursors,
            TimelineReading.Requests requests,
            EventFamilies families) {
        this.models = models;
        this.projection = projection;
        this.documents = models.of(projection);
        this.teams = teams;
        this.names = names;
        this.cursors = cursors;
        this.requests = requests;
        this.families = families;
    }

    /** A member's: in the teams the caller may see, and outside of any. */
    List<String> streamsOfMember(String id, Caller caller) {
        var presences = documents.all(MemberStream.ALL, MemberStream.BY_MEMBER, id);
        var visible =
                teams.find(caller, presences.stream().map(MemberStream::team).toList());
        return presences.stream()
                // What happened in no team names members and tokens, and is for nobody else.
                .filter(presence -> presence.team().isEmpty()
                        ? id.equals(caller.memberId().value())
                        : visible.containsKey(presence.team()))
                .map(MemberStream::id)
                .toList();
    }

    /** Everything on record about a root and all that hangs under it, in the order it was recorded. */
    Page<HistoryItemView> history(String root, PageRequest paging, Caller caller) {
        var found = paging.read(documents, TimelineEntry.ALL, TimelineEntry.BY_RECORD, root);
        return paging.page(items(found.documents(), caller), found.next());
    }

    Page<HistoryItemView> page(TimelineScope scope, TimelineRequest request, Caller caller) {
        var reading = requests.read(request);
        var paging = reading.paging(cursors, request, scope.of());
        var scans = reading.scans(scope, paging.after(), paging.limit());
        var entries = new MergedScan<>(documents, TimelineEntry.ALL, reading.clock().index, scans);
        var found = DocumentPage.page(entries, wanted(scope, reading.filter(), caller), paging.limit());
        var items = items(found.documents(), caller);
        return paging.page(reading.collapsed() ? CollapsedEdit.of(items) : items, found.next());
    }

    /**
     * What happened after one position and up to another, in the order of the log: the first so many that are wanted.
     *
     * @return with the position to go on after; null when that is all
     */
    DocumentPage<HistoryItemView> news(
            TimelineScope scope, TimelineFilter filter, long after, long upTo, int limit, Caller caller) {
        var scans = TimelineFilter.whole(scope).stream()
                .map(stream -> IndexScan.of(stream)
                        .startingAt(after + 1)
                        .endingBefore(upTo + 1)
                        .atMost(limit + 1))
                .toList();
        var found = DocumentPage.page(
                new MergedScan<>(documents, TimelineEntry.ALL, TimelineEntry.BY_RECORD, scans),
                wanted(scope, filter, caller),
                limit);
        return new DocumentPage<>(items(found.documents(), caller), found.next());
    }

    /** Words are looked for only in what the caller may read. */
    private Predicate<TimelineEntry> wanted(TimelineScope scope, TimelineFilter filter, Caller caller) {
        return entry -> scope.holds(entry)
                && filter.holds(entry)
                && (filter.words().isEmpty() || names.of(caller, List.of(entry)).showsWordsOf(entry));
    }

    private List<HistoryItemView> items(List<TimelineEntry> entries, Caller caller) {
        var named = names.of(caller, entries);
        return entries.stream()
                .map(entry -> HistoryItemView.of(entry, named, families))
                .toList();
    }

    /** Of the last event that is in timelines. */
    long position() {
        return documents.position();
    }

    /** Waits until something after a position is in timelines; false when the time is up. */
    boolean awaitNews(long position, Duration atMost) {
        return models.awaitNews(projection, position, atMost);
    }

    /** The teams that a workspace is made of for the caller. */
    List<String> teams(Caller caller) {
        return teams.all(caller).keySet().stream().sorted().toList();
    }
}
