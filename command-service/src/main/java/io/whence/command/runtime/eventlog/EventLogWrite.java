package io.whence.command.runtime.eventlog;

import java.util.List;

/** A write that a caller asks the writing thread to make durable. */
sealed interface EventLogWrite {

    /** How much of a group this takes up. */
    int size();

    record Append(List<EventLogEntry> events) implements EventLogWrite {
        @Override
        public int size() {
            return events.size();
        }
    }

    record PutSnapshot(EventLogEntry snapshot) implements EventLogWrite {
        @Override
        public int size() {
            return 1;
        }
    }

    record DeleteSnapshot(String aggregateId) implements EventLogWrite {
        @Override
        public int size() {
            return 1;
        }
    }
}
