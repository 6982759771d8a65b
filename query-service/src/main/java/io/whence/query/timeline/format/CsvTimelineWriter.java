package io.whence.query.timeline.format;

import io.whence.query.family.SentenceContext;
import io.whence.query.timeline.item.HistoryItemView;
import io.whence.query.timeline.item.TimelineItem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A writer of items as rows (RFC 4180). */
public final class CsvTimelineWriter {

    public static final String HEADER = row(Stream.of(
            "position",
            "eventId",
            "type",
            "occurredAt",
            "precision",
            "recordedAt",
            "actorId",
            "actor",
            "onBehalfOfId",
            "via",
            "team",
            "subjectKind",
            "subjectId",
            "subjectTitle",
            "aboutKind",
            "aboutId",
            "summary",
            "commandId",
            "causationId",
            "correlationId"));

    private CsvTimelineWriter() {}

    public static String rows(List<HistoryItemView> items) {
        return items.stream()
                .map(HistoryItemView::item)
                .map(CsvTimelineWriter::row)
                .collect(Collectors.joining());
    }

    private static String row(TimelineItem item) {
        var team = item.team();
        var forWhom = item.onBehalfOf();
        return row(Stream.of(
                        item.position(),
                        item.eventId(),
                        item.type(),
                        item.occurredAt(),
                        SentenceContext.lower(item.precision()),
                        item.recordedAt(),
                        text(item.actor().id()),
                        text(item.actor().name()),
                        forWhom == null ? "" : text(forWhom.id()),
                        SentenceContext.lower(item.via()),
                        team == null ? "" : team.slug(),
                        item.subject().kind(),
                        item.subject().id(),
                        text(item.subject().title()),
                        item.about().kind(),
                        item.about().id(),
                        item.summary(),
                        item.causedBy().commandId(),
                        item.causedBy().causationId(),
                        item.causedBy().correlationId())
                .map(String::valueOf));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String row(Stream<String> values) {
        return values.map(CsvTimelineWriter::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is kept from being one. */
    private static String quoted(String value) {
        var harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.matches("[\\w .:/@+-]*") && harmless.equals(value)
                ? harmless
                : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
