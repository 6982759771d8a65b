package io.whence.query.readmodel.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.storage.StorageUnavailableException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done side by side. */
@Timeout(30)
class ConcurrentServerCallsTest {

    private static void until(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    @Test
    void is_not_done_one_after_the_other() {
        var both = new CountDownLatch(2);
        Runnable meet = () -> {
            both.countDown();
            until(both);
        };
        ConcurrentServerCalls.run(List.of(meet, meet));
        assertThat(both.getCount()).isZero();
    }

    @Test
    void fails_as_one_of_it_does_and_leaves_nothing_running() {
        var ended = new CountDownLatch(1);
        Runnable waits = () -> {
            try {
                until(new CountDownLatch(1));
            } finally {
                ended.countDown();
            }
        };
        Runnable fails = () -> {
            throw new StorageUnavailableException("no server");
        };
        assertThatThrownBy(() -> ConcurrentServerCalls.run(List.of(fails, waits)))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessage("no server");
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void is_given_up_when_its_thread_is_interrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var failure = new CompletableFuture<Throwable>();
        var interrupted = new AtomicReference<Boolean>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                ConcurrentServerCalls.run(List.of(() -> {
                    begun.countDown();
                    until(new CountDownLatch(1));
                }));
            } catch (RuntimeException e) {
                interrupted.set(Thread.currentThread().isInterrupted());
                failure.complete(e);
            }
        });
        until(begun);
        thread.interrupt();
        assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(interrupted).hasValue(true);
    }
}
