package io.whence.query.calendar;

import io.whence.query.tasks.list.DueTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Due dates as iCalendar (RFC 5545). Each task is an event that takes no time, at the moment it is due: what is published as a
 * VTODO most calendars that people subscribe with do not show at all. What has no due date any more, is archived or deleted is
 * absent.
 */
final class CalendarFeedText {

    private static final int DESCRIPTION = 1_000;
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");
    private static final String DONE = "✓ ";

    private CalendarFeedText() {}

    /**
     * Writes a calendar.
     *
     * @param tasks where tasks are to be read, with a slash at the end
     */
    static byte[] of(String name, List<DueTask> due, URI tasks) {
        var times = new CalendarLocalTimes();
        var events = due.stream().map(task -> event(task, times, tasks)).toList();
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Whence//Due dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", printable(name)));
        times.zones().forEach(calendar::add);
        events.forEach(calendar::add);
        var bytes = new ByteArrayOutputStream();
        try {
            // One without any events is no calendar to the letter (section 3.4), but a feed may well be empty.
            new CalendarOutputter(!events.isEmpty()).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(DueTask task, CalendarLocalTimes times, URI tasks) {
        var properties = new ArrayList<Property>(List.of(
                new Uid(task.id() + "@whence"),
                new DtStamp(task.updatedAt()),
                new DtStart<>(times.of(task.due())),
                new Summary((task.done() ? DONE : "") + printable(task.title())),
                new Url(tasks.resolve(task.id())),
                new Status(Status.VALUE_CONFIRMED),
                new Transp(Transp.VALUE_TRANSPARENT),
                new Created(task.createdAt()),
                new LastModified(task.updatedAt()),
                new Sequence(Math.toIntExact(task.version() - 1))));
        if (!task.body().isBlank()) {
            properties.add(new Description(shortened(printable(task.body()))));
        }
        if (!task.labels().isEmpty()) {
            properties.add(new Categories(new TextList(
                    task.labels().stream().map(CalendarFeedText::printable).toList())));
        }
        if (task.priority() != io.whence.api.task.TaskPriority.NONE) {
            properties.add(new Priority(level(task.priority())));
        }
        return new VEvent(new PropertyList(properties));
    }

    /** From 1, the most pressing, to 9 (section 3.8.1.9). */
    private static int level(io.whence.api.task.TaskPriority priority) {
        return switch (priority) {
            case NONE -> 0;
            case LOW -> 9;
            case MEDIUM -> 5;
            case HIGH -> 3;
            case URGENT -> 1;
        };
    }

    /**
     * A text without control characters but tabs and line feeds (section 3.3.11, TSAFE-CHAR). A carriage return that was left alone would be
     * the end of a line to whoever reads it, and what follows another property.
     */
    private static String printable(String text) {
        return LINE_ENDS
                .matcher(text)
                .replaceAll("\n")
                .codePoints()
                .filter(codePoint -> !Character.isISOControl(codePoint) || codePoint == '\n' || codePoint == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String body) {
        return body.codePointCount(0, body.length()) <= DESCRIPTION
                ? body
                : body.substring(0, body.offsetByCodePoints(0, DESCRIPTION)) + "…";
    }
}
