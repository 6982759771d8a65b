package io.whence.query.timeline;

import io.whence.platform.web.Caller;
import io.whence.query.access.Teams;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Found;
import io.whence.query.platform.store.Merged;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads pages of timelines and of histories. */
@Component
final class Timelines {

    private static final int CHUNK = 200;

    private final Documents documents;
    private final Teams teams;
    private final Named.Names names;
    private final Cursors cursors;

    Timelines(ReadModels models, TimelineProjection projection, Teams teams, Named.Names names, Cursors cursors) {
        this.documents = models.of(projection);
        this.teams = teams;
        this.names = names;
        this.cursors = cursors;
    }

    /** A team's, a post's, a board's or a list's. */
    Page<Item> of(String id, Request request, Caller caller) {
        return page(id, List.of(id), request, caller);
    }

    /** A member's, in the teams the caller may see and outside of any. */
    Page<Item> ofMember(String id, Request request, Caller caller) {
        var scan = new Scan(List.of(id), null, null, null, false, CHUNK);
        var presences = new Merged<>(documents, Presence.ALL, Presence.BY_MEMBER, List.of(scan)).documents();
        var visible = teams.find(caller, presences.stream().map(Presence::team).toList());
        var streams = presences.stream()
                .filter(presence -> presence.team().isEmpty() || visible.containsKey(presence.team()))
                .map(Presence::id)
                .toList();
        return page(id, streams, request, caller);
    }

    /** Everything on record about a root and all that hangs under it, in the order it was recorded. */
    Page<HistoryItem> history(String root, Paging paging, Caller caller) {
        var scan = new Scan(List.of(root), null, null, paging.after(), false, paging.limit() + 1);
        var entries = new Merged<>(documents, Entry.ALL, Entry.BY_RECORD, List.of(scan));
        var found = Found.page(entries, _ -> true, paging.limit());
        var named = names.of(caller, found.documents());
        return paging.page(
                found.documents().stream()
                        .map(entry -> HistoryItem.of(entry, named))
                        .toList(),
                found.next());
    }

    private Page<Item> page(String of, List<String> streams, Request request, Caller caller) {
        var paging = request.paging(cursors, of);
        var kinds = request.kinds();
        var scans = streams.stream()
                .map(stream -> request.scan(stream, streams.size(), paging))
                .toList();
        var entries = new Merged<>(documents, Entry.ALL, Entry.BY_STREAM, scans);
        var found = Found.page(entries, kinds::hold, paging.limit());
        var named = names.of(caller, found.documents());
        return paging.page(
                found.documents().stream().map(entry -> Item.of(entry, named)).toList(), found.next());
    }
}
