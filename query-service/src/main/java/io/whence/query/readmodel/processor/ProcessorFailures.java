package io.whence.query.readmodel.processor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The failures of one processor: the current one, logged in full once, as a full disk may last for hours. */
final class ProcessorFailures {

    private static final Logger log = LoggerFactory.getLogger(ReadModelProcessor.class);

    private final String model;
    private volatile @Nullable String current;

    ProcessorFailures(String model) {
        this.model = model;
    }

    void failed(Throwable e) {
        if (current == null) {
            log.error("{} cannot go on for the moment, it is tried again", model, e);
        } else {
            log.warn("{} still cannot go on: {}", model, e.toString());
        }
        current = e.getClass().getSimpleName();
    }

    void recovered() {
        current = null;
    }

    /** What keeps the processor from going on; empty when nothing does. */
    Optional<String> current() {
        return Optional.ofNullable(current);
    }
}
