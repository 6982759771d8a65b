package io.whence.query.readmodel.web;

import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header that says how long a reader is willing to wait: {@code Prefer: wait=SECONDS} (RFC 7240, section 4.3). What is
 * malformed is ignored.
 */
public final class PreferredWaitHeader {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[,;]|$)");
    private static final int UNLESS_TOLD = 5;
    private static final int AT_MOST = 30;

    private PreferredWaitHeader() {}

    public static Duration of(Enumeration<String> prefer) {
        return Collections.list(prefer).stream()
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(wait -> Duration.ofSeconds(Math.min(AT_MOST, Integer.parseInt(wait.group(1)))))
                .orElse(Duration.ofSeconds(UNLESS_TOLD));
    }
}
