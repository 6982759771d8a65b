package io.whence.query.timeline.entry;

import io.whence.api.id.BoardId;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.asof.RootHistory;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Histories read from the entries of timelines, each of which is an event with all that was recorded with it. */
@Component
final class TimelineRootHistory implements RootHistory {

    private static final int CHUNK = 500;

    private final DocumentReader documents;

    @Autowired
    TimelineRootHistory(ReadModels models, TimelineProjection projection) {
        this(models.of(projection));
    }

    TimelineRootHistory(DocumentReader documents) {
        this.documents = documents;
    }

    @Override
    public List<RecordedEvent> of(String root, long position) {
        return events(root.startsWith(BoardId.PREFIX) ? TimelineEntry.own(root) : List.of(root), position);
    }

    @Override
    public List<RecordedEvent> on(String board, long position) {
        return events(List.of(board), position);
    }

    @Override
    public List<RecordedEvent> naming(String id, long position) {
        return events(TimelineEntry.naming(id), position);
    }

    private List<RecordedEvent> events(List<Object> stream, long position) {
        var scan = IndexScan.of(stream).endingBefore(position + 1).atMost(CHUNK);
        var entries = new MergedScan<>(documents, TimelineEntry.ALL, TimelineEntry.BY_RECORD, List.of(scan));
        var events = new ArrayList<RecordedEvent>();
        while (entries.hasNext()) {
            if (events.size() == MOST) {
                throw new RequestProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "too-much-history",
                        "More than " + MOST + " events are on record of this: its past cannot be told in one answer.");
            }
            events.add(entries.next().document().recorded());
        }
        return events;
    }

    @Override
    public Optional<Mark> last(String root, long position) {
        return first(
                TimelineEntry.BY_RECORD,
                IndexScan.under(root).endingBefore(position + 1).backwards());
    }

    @Override
    public List<Mark> after(String root, long position, int limit) {
        return marks(
                        TimelineEntry.BY_RECORD,
                        IndexScan.under(root).startingAt(position + 1).atMost(limit))
                .toList();
    }

    @Override
    public Optional<Mark> by(Instant instant) {
        var next = IndexScan.under().startingAt(instant.toEpochMilli() + 1);
        return first(TimelineEntry.BY_TIME, next)
                .map(later -> first(
                        TimelineEntry.BY_RECORD,
                        IndexScan.under().endingBefore(later.position()).backwards()))
                .orElseGet(this::latest);
    }

    @Override
    public Optional<Mark> latest() {
        return first(TimelineEntry.BY_RECORD, IndexScan.under().backwards());
    }

    @Override
    public List<Touched> touched(String team, long after, long upTo, int limit) {
        var scan = IndexScan.under(team)
                .startingAt(after + 1)
                .endingBefore(upTo + 1)
                .atMost(limit);
        return documents.scan(TimelineEntry.ALL, TimelineEntry.BY_RECORD, scan).stream()
                .map(hit -> hit.document())
                .map(entry -> new Touched(entry.root(), entry.position()))
                .toList();
    }

    @Override
    public List<Touched> begun(String team, String kind, long upTo, @Nullable Long before, int limit) {
        long end = before == null ? upTo + 1 : Math.min(before, upTo + 1);
        var scan = IndexScan.under(team, kind).endingBefore(end).backwards().atMost(limit);
        return documents.scan(TimelineRootDocument.ALL, TimelineRootDocument.BY_TEAM, scan).stream()
                .map(hit -> new Touched(hit.document().id(), hit.document().position()))
                .toList();
    }

    private Optional<Mark> first(DocumentIndex<TimelineEntry> index, IndexScan scan) {
        return marks(index, scan.atMost(1)).findFirst();
    }

    private Stream<Mark> marks(DocumentIndex<TimelineEntry> index, IndexScan scan) {
        return documents.scan(TimelineEntry.ALL, index, scan).stream()
                .map(hit -> new Mark(hit.document().position(), hit.document().countsAt()));
    }
}
