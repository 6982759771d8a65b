package io.whence.api.calendar;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command about a calendar feed. */
public enum CalendarRejection implements Rejection {
    CALENDAR_REVOKED(Kind.CONFLICT, "This calendar feed is revoked already.");

    private final RejectionDetails refusal;

    CalendarRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
