package io.whence.command.runtime.eventlog;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Native contexts that are costly to make and must not be shared while in use. As using one never waits, there are
 * hardly more of them than processors, however many virtual threads come and go.
 */
final class NativeContextPool<C> implements AutoCloseable {

    private final Queue<C> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<C> make;
    private final Consumer<C> free;
    private volatile boolean closed;

    NativeContextPool(Supplier<C> make, Consumer<C> free) {
        this.make = make;
        this.free = free;
    }

    <T> T use(Function<C, T> work) {
        var pooled = idle.poll();
        var context = pooled == null ? make.get() : pooled;
        try {
            return work.apply(context);
        } finally {
            idle.add(context);
            if (closed) {
                freeIdle();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        freeIdle();
    }

    private void freeIdle() {
        for (C context = idle.poll(); context != null; context = idle.poll()) {
            free.accept(context);
        }
    }
}
