package io.whence.api.calendar;

import io.whence.api.Refusal;
import io.whence.api.Rejection;

/** The reasons to refuse a command about a calendar feed. */
public enum CalendarRejection implements Rejection {
    CALENDAR_REVOKED(Kind.CONFLICT, "This calendar feed is revoked already.");

    private final Refusal refusal;

    CalendarRejection(Kind kind, String reason) {
        refusal = new Refusal(kind, reason);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
