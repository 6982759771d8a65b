package io.whence.command.runtime.recording;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AggregateLoader;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.history.RecordedEvent;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** A recorder of history through the same aggregates that commands go through, so that neither overtakes the other. */
public final class AggregateEventRecorder implements ImportedEventRecorder {

    private final EventStreamReader past;
    private final AggregateLoader aggregates;
    private final CommandFailureTranslator failures;

    public AggregateEventRecorder(
            EventStreamReader past, AggregateLoader aggregates, CommandFailureTranslator failures) {
        this.past = past;
        this.aggregates = aggregates;
        this.failures = failures;
    }

    @Override
    public void inOneUnit(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("history"));
        var result = unit.executeWithResult(() -> {
            work.run();
            return "recorded";
        });
        if (result.isExceptional()) {
            throw failure(failures.understood(result.exceptionResult()));
        }
    }

    @Override
    public boolean record(Event event, EventEnvelope envelope) {
        if (envelope.source() == null) {
            throw new IllegalArgumentException("imported history names its source");
        }
        return on(event, root -> root.recordOnce(event, envelope));
    }

    @Override
    public List<RecordedEvent> of(String id) {
        return past.told(id);
    }

    /** As {@link #record}, for what happened right here, and to something that nothing has happened to yet; false where something has. */
    public boolean begin(Event event, EventEnvelope envelope) {
        return on(event, root -> root.recordFirst(event, envelope));
    }

    private boolean on(Event event, Predicate<WhenceAggregate<?>> recording) {
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("history is recorded inside a unit");
        }
        try {
            var aggregate = aggregates.loadOrCreate(event.aggregateId());
            return aggregate.invoke(recording::test);
        } catch (Exception e) {
            throw failure(failures.understood(e));
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException _, AggregateStreamCreationException _, LockAcquisitionFailedException _ ->
                new CommandRejectedException(CommonRejection.CONCURRENT_CHANGE);
            case RuntimeException e -> e;
            default -> new IllegalStateException("history could not be recorded", cause);
        };
    }
}
