package io.whence.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why Whence did not start, where that is nobody's bug. Boot finds it through {@code spring.factories}. */
final class StartupFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var reason = reason(failure);
        if (reason == null) {
            return false;
        }
        System.err.println("Whence did not start: " + reason + ".");
        return true;
    }

    private static @Nullable String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupFailedException plain) {
                return plain.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort() + " is in use by another program";
            }
        }
        return null;
    }
}
