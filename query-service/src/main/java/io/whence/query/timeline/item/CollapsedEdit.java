package io.whence.query.timeline.item;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.family.ActivityVerb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One of several consecutive edits of one thing by one person that are told as one.
 *
 * @param eventId its own
 */
@Schema(name = "Collapsed")
public record CollapsedEdit(String eventId, long position, Instant occurredAt, Instant recordedAt) {

    /** Edits that are further apart are told one by one. */
    private static final Duration APART = Duration.ofMinutes(30);

    /** Folds runs of edits on a page; each is told as its first item on the page, with all that it stands for. */
    public static List<HistoryItemView> of(List<HistoryItemView> items) {
        var folded = new ArrayList<HistoryItemView>();
        for (int i = 0; i < items.size(); ) {
            int end = i + 1;
            while (end < items.size()
                    && isOneEdit(items.get(end - 1).item(), items.get(end).item())) {
                end++;
            }
            folded.add(end - i == 1 ? items.get(i) : run(items.subList(i, end)));
            i = end;
        }
        return folded;
    }

    private static boolean isOneEdit(TimelineItem one, TimelineItem other) {
        return one.verb() == ActivityVerb.EDIT
                && one.type().equals(other.type())
                && one.about().equals(other.about())
                && Objects.equals(one.actor(), other.actor())
                && Objects.equals(one.onBehalfOf(), other.onBehalfOf())
                && Duration.between(one.occurredAt(), other.occurredAt()).abs().compareTo(APART) <= 0;
    }

    private static HistoryItemView run(List<HistoryItemView> run) {
        var first = run.getFirst();
        return first.with(first.item()
                .standingFor(run.stream()
                        .map(HistoryItemView::item)
                        .map(item -> new CollapsedEdit(
                                item.eventId(), item.position(), item.occurredAt(), item.recordedAt()))
                        .toList()));
    }
}
