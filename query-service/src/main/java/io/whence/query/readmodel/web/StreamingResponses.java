package io.whence.query.readmodel.web;

import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.RequestProblemException;
import io.whence.platform.web.budget.RequestBudget;
import io.whence.query.readmodel.projection.ReadFreshness;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Answers that go on for as long as their readers stay. Each is written by a virtual thread of its own, which is held up by its
 * reader alone: what is not read is not fetched either, and who takes nothing for as long as a connection may be idle is dropped.
 * They end when the process does, before it waits for its other requests.
 */
public final class StreamingResponses implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamingResponses.class);
    private static final int RETRY_AFTER_SECONDS = 10;

    /** How long something that was not read before it began may take to be as fresh as its reader asked for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is written. It ends when its thread is interrupted. */
    @FunctionalInterface
    public interface Writing {
        void run() throws IOException, InterruptedException;
    }

    private final RequestBudget budget;
    private final Semaphore room;
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    StreamingResponses(RequestBudget budget, int most) {
        this.budget = budget;
        this.room = new Semaphore(most);
    }

    /**
     * Begins to write what a request asked for. Who asks for the headers alone gets these: nobody would notice when they left.
     *
     * @throws RequestProblemException 503 {@code too-many-open-answers} when there is no room, 429 {@code too-many-at-once} when whoever
     *     asks has as many open as one may have
     */
    public void begin(HttpServletRequest request, ResponseBodyEmitter answer, Writing writing) {
        if (request.getMethod().equals("HEAD")) {
            answer.complete();
            return;
        }
        var place = budget.streamPlace(
                Objects.requireNonNull(BearerTokenFilter.caller(request)).memberId());
        if (!running || !room.tryAcquire()) {
            place.close();
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-open-answers",
                    "As many answers are being written as there may be.",
                    RETRY_AFTER_SECONDS);
        }
        long asked = ReadFreshness.position();
        var writer = Thread.ofVirtual().name("open-answer").unstarted(() -> {
            ReadFreshness.atLeast(asked, PATIENCE);
            try (place) {
                write(answer, writing);
            }
        });
        writers.add(writer);
        answer.onError(_ -> writer.interrupt());
        answer.onCompletion(writer::interrupt);
        writer.start();
    }

    /** How many are being written. */
    public int count() {
        return writers.size();
    }

    private void write(ResponseBodyEmitter answer, Writing writing) {
        try {
            writing.run();
            answer.complete();
        } catch (InterruptedException e) {
            answer.complete();
        } catch (IOException e) {
            // The reader went away, or took nothing for too long.
            log.debug("An answer ended early", e);
        } catch (RuntimeException e) {
            // The connection breaks off, so that the reader can tell.
            answer.completeWithError(e);
        } finally {
            writers.remove(Thread.currentThread());
            room.release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writers.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
