package io.whence.command.calendar;

import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.api.event.Event;
import org.jspecify.annotations.Nullable;

/** The entry of a calendar feed: the hash of its address. */
record CalendarDirectoryEntry(String secretHash) {

    static @Nullable CalendarDirectoryEntry evolve(@Nullable CalendarDirectoryEntry before, Event event) {
        return switch ((CalendarEvent) event) {
            case CalendarPublished e -> new CalendarDirectoryEntry(e.secretHash());
            case CalendarRevoked _ -> before;
        };
    }
}
