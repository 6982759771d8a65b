package io.whence.platform.web.budget;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * A budget of requests a minute for each of many callers: a token bucket for whoever came lately. It is told in the terms of the IETF's draft
 * on RateLimit header fields: a policy with its quota and window, and what is left of it.
 */
final class RateBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Of callers; whoever is forgotten has a full bucket, which is what a minute of rest gives anybody. */
    private static final int REMEMBERED = 100_000;

    private final String name;
    private final int quota;
    private final LoadingCache<String, Bucket> buckets;

    RateBudget(String name, int quota) {
        this.name = name;
        this.quota = quota;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                        .build());
    }

    ConsumptionProbe spend(String caller) {
        return buckets.get(caller).tryConsumeAndReturnRemaining(1);
    }

    boolean isSpent(String caller) {
        var bucket = buckets.getIfPresent(caller);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** As {@code RateLimit-Policy} has it. */
    String policy() {
        return '"' + name + "\";q=" + quota + ";w=" + WINDOW.toSeconds();
    }

    /** As {@code RateLimit} has it: what is left, and for how many seconds that holds, which is until it is full again. */
    String left(ConsumptionProbe probe) {
        return '"' + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    static int seconds(long nanos) {
        return (int) Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
