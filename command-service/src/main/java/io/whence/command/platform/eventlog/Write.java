package io.whence.command.platform.eventlog;

import java.util.List;

/** What a caller asks the writing thread to make durable. */
sealed interface Write {

    /** How much of a group this takes up. */
    int size();

    record Append(List<EventEntry> events) implements Write {
        @Override
        public int size() {
            return events.size();
        }
    }

    record PutSnapshot(EventEntry snapshot) implements Write {
        @Override
        public int size() {
            return 1;
        }
    }

    record DeleteSnapshot(String aggregateId) implements Write {
        @Override
        public int size() {
            return 1;
        }
    }
}
