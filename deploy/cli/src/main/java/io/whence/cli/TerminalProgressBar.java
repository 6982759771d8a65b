package io.whence.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody is looking, and nothing where the output goes to a file. */
final class TerminalProgressBar implements AutoCloseable {

    private static final int REDRAWN_EVERY_MILLIS = 200;

    private final @Nullable ProgressBar bar;

    TerminalProgressBar(String task, String unit, long unitSize, long max) {
        var console = System.console();
        this.bar = console == null || !console.isTerminal()
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(unit, unitSize)
                        .setInitialMax(max)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
                        .build();
    }

    void step(long by) {
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    void at(long done, long max) {
        if (bar != null) {
            bar.maxHint(max);
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
