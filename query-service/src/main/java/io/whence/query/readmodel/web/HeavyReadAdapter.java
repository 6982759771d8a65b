package io.whence.query.readmodel.web;

import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.RequestProblemException;
import io.whence.platform.web.budget.ConcurrencyPlace;
import io.whence.platform.web.budget.RequestBudget;
import io.whence.query.readmodel.projection.ReadFreshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * An adapter that has reads of the past, and handlers marked as a {@link HeavyRead}, run by a bounded pool of platform threads. A virtual thread that computes
 * holds one of as many carriers as there are processors until it is done; the operating system takes its turn from a platform thread, so that
 * whatever is asked, writes and small reads go on. The request's own thread waits meanwhile, which costs nothing.
 */
final class HeavyReadAdapter extends RequestMappingHandlerAdapter implements AutoCloseable {

    /** For each thread; whoever comes when so many wait already is told to come again. */
    private static final int WAITING = 16;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final RequestBudget budget;
    private final Duration within;
    private final long bytes;
    private final ThreadPoolExecutor threads;

    HeavyReadAdapter(RequestBudget budget, int threads, Duration within, long bytes) {
        this.budget = budget;
        this.within = within;
        this.bytes = bytes;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(threads * WAITING),
                Thread.ofPlatform().name("heavy-read-", 1).daemon().factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (!isOfPast(request) && !isHeavy(handler)) {
            return super.invokeHandlerMethod(request, response, handler);
        }
        try (var _ = place(request)) {
            return outcome(begin(request, response, handler));
        }
    }

    /** What was then is folded from what was recorded until then, whichever read is asked. */
    private static boolean isOfPast(HttpServletRequest request) {
        return request.getParameter("asOf") != null || request.getHeader("Accept-Datetime") != null;
    }

    private static boolean isHeavy(HandlerMethod handler) {
        return handler.hasMethodAnnotation(HeavyRead.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), HeavyRead.class);
    }

    private @Nullable ConcurrencyPlace place(HttpServletRequest request) {
        var caller = BearerTokenFilter.caller(request);
        return caller == null ? null : budget.heavyPlace(caller.memberId());
    }

    private Future<@Nullable ModelAndView> begin(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
        var attributes = RequestContextHolder.getRequestAttributes();
        long position = ReadFreshness.position();
        var patience = ReadFreshness.patience();
        try {
            return threads.submit(() -> {
                RequestContextHolder.setRequestAttributes(attributes);
                if (position != ReadFreshness.ANY) {
                    ReadFreshness.atLeast(position, patience);
                }
                try {
                    return ReadAllowance.within(
                            within, bytes, () -> super.invokeHandlerMethod(request, response, handler));
                } finally {
                    ReadFreshness.forget();
                    RequestContextHolder.resetRequestAttributes();
                }
            });
        } catch (RejectedExecutionException e) {
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "As many requests that take long are waiting as there may be.",
                    RETRY_AFTER_SECONDS);
        }
    }

    /** Of what runs: the request is its own until then, also when somebody would have it end. */
    private static @Nullable ModelAndView outcome(Future<@Nullable ModelAndView> running) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    running.cancel(true);
                } catch (ExecutionException e) {
                    switch (Objects.requireNonNull(e.getCause())) {
                        case Exception cause -> throw cause;
                        case Error cause -> throw cause;
                        case Throwable cause -> throw new IllegalStateException(cause);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
