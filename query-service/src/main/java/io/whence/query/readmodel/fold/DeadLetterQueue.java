package io.whence.query.readmodel.fold;

import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DeadLetter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subjects of one read model whose events are held back. */
public final class DeadLetterQueue {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterQueue.class);

    /** A projection that cannot fold anything must not fill the log. */
    private static final int TOLD_ONE_BY_ONE = 20;

    private static final int TOLD_AGAIN_EVERY = 1_000;

    private final String model;
    private final Map<String, DeadLetter> bySubject = new ConcurrentHashMap<>();

    DeadLetterQueue(String model, List<DeadLetter> parked) {
        this.model = model;
        parked.forEach(subject -> bySubject.put(subject.subject(), subject));
    }

    /** Whether an event, or one before it with the same subject, could not be folded. */
    boolean holds(String subject, RecordedEvent event) {
        return holds(subject, event.position()) || holds(event.aggregateId(), event.position());
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    public Collection<DeadLetter> all() {
        return bySubject.values();
    }

    /** Whether it was not parked before. */
    boolean park(DeadLetter subject) {
        if (bySubject.putIfAbsent(subject.subject(), subject) != null) {
            return false;
        }
        int count = bySubject.size();
        if (count <= TOLD_ONE_BY_ONE || count % TOLD_AGAIN_EVERY == 0) {
            log.error(
                    "{}: {} is parked from position {} on, because folding failed with {} ({} parked in all)",
                    model,
                    subject.subject(),
                    subject.position(),
                    subject.error(),
                    count);
        }
        return true;
    }

    private boolean holds(String subject, long position) {
        var parked = bySubject.get(subject);
        return parked != null && parked.position() <= position;
    }
}
