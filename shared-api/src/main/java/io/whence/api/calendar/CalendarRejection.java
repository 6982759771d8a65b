package io.whence.api.calendar;

import io.whence.api.Rejection;

/** Why a command about a calendar feed was refused. */
public enum CalendarRejection implements Rejection {
    CALENDAR_REVOKED(Kind.CONFLICT, "This calendar feed is revoked already.");

    private final Kind kind;
    private final String reason;

    CalendarRejection(Kind kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String reason() {
        return reason;
    }
}
