package io.whence.query.timeline.entry;

import io.whence.api.id.BoardId;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootHistory;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import io.whence.query.readmodel.web.ReadAllowance;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Histories read from the entries of timelines, each of which is an event with all that was recorded with it. */
@Component
final class TimelineRootHistory implements RootHistory {

    /** Of short ones; of long ones, fewer are read at a time. */
    private static final int CHUNK = 200;

    private final DocumentReader documents;

    @Autowired
    TimelineRootHistory(ReadModels models, TimelineProjection projection) {
        this(models.of(projection));
    }

    TimelineRootHistory(DocumentReader documents) {
        this.documents = documents;
    }

    @Override
    public HistoryCursor read(Collection<HistoryStream> streams, long position) {
        var scans = streams.stream()
                .distinct()
                .map(stream ->
                        IndexScan.of(key(stream)).endingBefore(position + 1).atMost(CHUNK))
                .toList();
        return new EntryCursor(new MergedScan<>(
                documents,
                TimelineEntry.ALL,
                TimelineEntry.BY_RECORD,
                scans,
                entry -> entry.data().length()));
    }

    private static List<Object> key(HistoryStream stream) {
        return switch (stream.kind()) {
            case OWN -> stream.id().startsWith(BoardId.PREFIX) ? TimelineEntry.own(stream.id()) : List.of(stream.id());
            case ON_BOARD -> List.of(stream.id());
            case NAMING -> TimelineEntry.naming(stream.id());
        };
    }

    /** An entry is in several streams at once; it is told once. */
    private static final class EntryCursor implements HistoryCursor {

        private final Iterator<IndexHit<TimelineEntry>> entries;
        private @Nullable TimelineEntry next;
        private long bytes;
        private int told;

        EntryCursor(Iterator<IndexHit<TimelineEntry>> entries) {
            this.entries = entries;
            this.next = entries.hasNext() ? entries.next().document() : null;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RecordedEvent next() {
            var entry = next;
            if (entry == null) {
                throw new NoSuchElementException();
            }
            if (++told > MOST) {
                throw ReadAllowance.tooMuchHistory("More than " + MOST + " events are on record of this");
            }
            bytes += entry.data().length();
            ReadAllowance.spend(entry.data().length());
            next = following(entry);
            return entry.recorded();
        }

        private @Nullable TimelineEntry following(TimelineEntry entry) {
            while (entries.hasNext()) {
                var following = entries.next().document();
                if (following.position() != entry.position()) {
                    return following;
                }
            }
            return null;
        }
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
