package io.whence.platform.web.budget;

import io.whence.api.id.MemberId;
import io.whence.platform.web.AttemptLimit;
import io.whence.platform.web.RequestProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The budget of every caller: requests a minute, requests at a time, heavy ones at a time, and answers that go on. */
public final class RequestBudget implements AttemptLimit {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LIMIT = "RateLimit";
    private static final int SOON = 1;

    private final RateBudget members;
    private final RateBudget addresses;
    private final RateBudget failures;
    private final ConcurrencyBudget requests;
    private final ConcurrencyBudget heavy;
    private final ConcurrencyBudget streams;
    private final Duration patience;
    private final String policies;

    RequestBudget(BudgetSettings settings) {
        this.members = new RateBudget("member", settings.perMember());
        this.addresses = new RateBudget("address", settings.perAddress());
        this.failures = new RateBudget("failures", settings.failuresPerAddress());
        this.requests = new ConcurrencyBudget(settings.atOnce());
        this.heavy = new ConcurrencyBudget(settings.heavyAtOnce());
        this.streams = new ConcurrencyBudget(settings.streams());
        this.patience = settings.patience();
        this.policies = members.policy() + ", " + addresses.policy();
    }

    /**
     * Spends a request, and tells what is left.
     *
     * @param memberId null for whoever reads what needs no token
     * @throws RequestProblemException 429 {@code too-many-requests} when there is nothing left
     */
    void spend(@Nullable MemberId memberId, String address, HttpServletResponse response) {
        var ofAddress = addresses.spend(address);
        var left = addresses.left(ofAddress);
        var spent = ofAddress;
        if (memberId != null && ofAddress.isConsumed()) {
            spent = members.spend(memberId.value());
            left = members.left(spent) + ", " + left;
        }
        response.setHeader(POLICY, policies);
        response.setHeader(LIMIT, left);
        if (!spent.isConsumed()) {
            throw tooMany(
                    "You sent more requests than you may in a minute.",
                    Math.max(SOON, RateBudget.seconds(spent.getNanosToWaitForRefill())));
        }
    }

    @Override
    public void allowAttempt(String address) {
        if (failures.isSpent(address)) {
            throw tooMany("Too many requests without a valid token came from your address.", SOON);
        }
    }

    @Override
    public void failed(String address) {
        failures.spend(address);
    }

    /**
     * A place among the requests of a member that are worked on, to be closed.
     *
     * @throws RequestProblemException 429 {@code too-many-at-once}
     */
    ConcurrencyPlace place(MemberId memberId) {
        return placeOf(requests, memberId, patience, "requests");
    }

    /**
     * A place among the heavy ones, likewise.
     *
     * @throws RequestProblemException 429 {@code too-many-at-once}
     */
    public ConcurrencyPlace heavyPlace(MemberId memberId) {
        return placeOf(heavy, memberId, patience, "requests that take long");
    }

    /**
     * A place among the answers that go on, likewise, at once or not at all.
     *
     * @throws RequestProblemException 429 {@code too-many-at-once}
     */
    public ConcurrencyPlace streamPlace(MemberId memberId) {
        return placeOf(streams, memberId, Duration.ZERO, "open answers");
    }

    private static ConcurrencyPlace placeOf(ConcurrencyBudget budget, MemberId memberId, Duration wait, String what) {
        var place = budget.take(memberId.value(), wait);
        if (place == null) {
            throw new RequestProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-at-once",
                    "You have as many " + what + " under way as you may have at a time.",
                    SOON);
        }
        return place;
    }

    private static RequestProblemException tooMany(String detail, int seconds) {
        return new RequestProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail, seconds);
    }
}
