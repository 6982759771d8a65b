package io.whence.command.importing;

import org.springframework.context.SmartLifecycle;

/** Ends what a crash left open as soon as there is an event log to end it in, long before the web server lets anybody in. */
final class InterruptedImports implements SmartLifecycle {

    private final ImportCompletion endings;
    private volatile boolean running;

    InterruptedImports(ImportCompletion endings) {
        this.endings = endings;
    }

    @Override
    public void start() {
        endings.interruptLeftovers();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything the platform starts. */
    @Override
    public int getPhase() {
        return 1;
    }
}
