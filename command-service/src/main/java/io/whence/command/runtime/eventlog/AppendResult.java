package io.whence.command.runtime.eventlog;

import java.sql.SQLException;

/** The result of one caller's write, known only once the commit it was part of has returned. */
sealed interface AppendResult {

    /** It is durable. */
    record Stored() implements AppendResult {}

    /**
     * Another event already has the place of one of the caller's events; none of them is stored.
     *
     * @param index which of the caller's events
     */
    record Duplicate(int index, SQLException cause) implements AppendResult {}

    /** The commit failed. After a crash the write might still turn up, so it may only ever be reported as failed. */
    record Failed(Throwable cause) implements AppendResult {}
}
