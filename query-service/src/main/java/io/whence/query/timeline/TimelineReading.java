package io.whence.query.timeline;

import io.whence.api.id.BoardId;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.RootHistory;
import io.whence.query.asof.RootHistory.Mark;
import io.whence.query.family.EventFamilies;
import io.whence.query.family.SubjectKind;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.QueryParameters;
import io.whence.query.timeline.entry.TimelineEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A timeline as it is read: what of it, by which clock, in which direction.
 *
 * @param from the first order to read, inclusive; null for no bound
 * @param to the last, exclusive; null for no bound
 */
record TimelineReading(
        TimelineFilter filter,
        Clock clock,
        @Nullable List<Object> from,
        @Nullable List<Object> to,
        boolean descending,
        boolean collapsed) {

    private static final int MARGIN = 20;

    /** What times and the order go by. */
    enum Clock {
        OCCURRED(TimelineEntry.BY_STREAM),
        RECORDED(TimelineEntry.BY_RECORD);

        final DocumentIndex<TimelineEntry> index;

        Clock(DocumentIndex<TimelineEntry> index) {
            this.index = index;
        }
    }

    private enum Order {
        ASC,
        DESC
    }

    private enum Collapse {
        NOTHING,
        EDITS
    }

    List<IndexScan> scans(TimelineScope scope, @Nullable List<Object> after, int limit) {
        // What is on a board is found with it in the order of the log, too.
        boolean narrowed = clock == Clock.OCCURRED || filter.board() != null;
        var streams = narrowed ? filter.streams(scope) : TimelineFilter.whole(scope);
        int among = Math.max(1, streams.size());
        // One more tells whether there is another page; others make up for what the filter holds back.
        int spare = among == 1 && filter.isOpen() ? 1 : Math.max(2, MARGIN / among);
        int chunk = limit / among + spare;
        return streams.stream()
                .map(stream -> new IndexScan(stream, from, to, after, descending, chunk))
                .toList();
    }

    /** Binds cursors to everything that makes it another timeline. */
    PageRequest paging(CursorCodec cursors, TimelineRequest request, String of) {
        return new PageRequest(
                cursors,
                request.limit(),
                request.cursor(),
                "timeline",
                of,
                clock.name(),
                from,
                to,
                descending,
                collapsed,
                filter.query());
    }

    /** Reads requests. */
    @Component
    static final class Requests {

        private static final List<String> SUBJECTS =
                Arrays.stream(SubjectKind.values()).map(SubjectKind::prefix).toList();

        private final MemberDirectory members;
        private final RootHistory histories;
        private final EventFamilies families;

        Requests(MemberDirectory members, RootHistory histories, EventFamilies families) {
            this.families = families;
            this.members = members;
            this.histories = histories;
        }

        /**
         * What is asked for.
         *
         * @throws RequestProblemException 400 {@code bad-parameter}, which names the parameter
         */
        TimelineReading read(TimelineRequest request) {
            var clock = QueryParameters.choice("by", request.by(), Clock.OCCURRED);
            return new TimelineReading(
                    filter(request),
                    clock,
                    bound(clock, QueryParameters.time("from", request.from())),
                    bound(clock, QueryParameters.time("to", request.to())),
                    QueryParameters.choice("order", request.order(), Order.DESC) == Order.DESC,
                    QueryParameters.choice("collapse", request.collapse(), Collapse.NOTHING) == Collapse.EDITS);
        }

        TimelineFilter filter(TimelineRequest request) {
            return new TimelineFilter(
                    EventKindFilter.of(request.kind(), families.timelineTypes()),
                    actors(request.actor()),
                    subjects(request.subject()),
                    request.tag(),
                    board(request.board()),
                    words(request.q()));
        }

        private Set<String> actors(@Nullable String actors) {
            return split(actors).map(members::meant).collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<String> subjects(@Nullable String subjects) {
            var kinds = split(subjects).collect(Collectors.toCollection(TreeSet::new));
            if (!SUBJECTS.containsAll(kinds)) {
                throw RequestProblemException.badParameter(
                        "subject", "one or several of " + String.join(", ", SUBJECTS) + ".");
            }
            return kinds;
        }

        private static @Nullable String board(@Nullable String board) {
            if (board != null && !board.startsWith(BoardId.PREFIX)) {
                throw RequestProblemException.badParameter("board", "the id of a board.");
            }
            return board;
        }

        private static List<String> words(@Nullable String q) {
            return q == null
                    ? List.of()
                    : Arrays.stream(q.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                            .distinct()
                            .toList();
        }

        private static Stream<String> split(@Nullable String values) {
            return values == null
                    ? Stream.empty()
                    : Arrays.stream(values.split(",", -1)).map(String::strip);
        }

        private @Nullable List<Object> bound(Clock clock, @Nullable Instant time) {
            if (time == null) {
                return null;
            }
            return switch (clock) {
                case OCCURRED -> List.of(time.toEpochMilli());
                // The first event that is not recorded before.
                case RECORDED ->
                    List.of(histories
                                    .by(time.minusMillis(1))
                                    .map(Mark::position)
                                    .orElse(-1L)
                            + 1);
            };
        }
    }
}
