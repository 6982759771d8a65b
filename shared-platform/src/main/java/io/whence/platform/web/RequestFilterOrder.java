package io.whence.platform.web;

import org.springframework.core.Ordered;

/**
 * The order of the filters a request passes. Whoever is not let in has met nothing that looks at anything but the request: what all
 * others do, they do for somebody who is known.
 */
public final class RequestFilterOrder {

    private static final int FIRST = Ordered.LOWEST_PRECEDENCE - 100;

    /** Headers that every answer has, also a refusal. */
    public static final int ANSWER_HEADERS = FIRST;

    /** A browser's preflight carries no token. */
    public static final int CROSS_ORIGIN = FIRST + 1;

    public static final int AUTHENTICATION = FIRST + 2;
    public static final int BUDGET = FIRST + 3;
    public static final int BODY_LIMIT = FIRST + 4;
    public static final int FRESHNESS = FIRST + 5;
    public static final int ETAG = FIRST + 6;
    public static final int IDEMPOTENCY = FIRST + 7;

    private RequestFilterOrder() {}
}
