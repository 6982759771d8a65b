package io.whence.command.runtime.aggregate;

import static io.whence.api.CommandRejectedException.rejectIf;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.whence.api.Command;
import io.whence.api.CommonRejection;
import io.whence.api.event.Event;
import io.whence.api.id.TeamId;
import io.whence.api.wire.EventEnvelope;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * The base of every aggregate: before it decides anything it asks whether the caller may, answers a retry with what the
 * first try led to, and compares versions. Its fields are its snapshot.
 *
 * @param <E> the aggregate's alphabet
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public abstract class WhenceAggregate<E extends Event> {

    @AggregateIdentifier
    private @Nullable String id;

    private long version;
    private ProcessedCommands commands = new ProcessedCommands();
    private Set<Long> imported = new HashSet<>();

    /** A decision; what it decides it {@linkplain #record records}. */
    @FunctionalInterface
    interface Decision {

        void decide();
    }

    /**
     * Asks the gate whether the caller may do this, which says no, by name, when they may not.
     *
     * @throws io.whence.api.CommandRejectedException when they may not
     */
    protected abstract Authorization authorize(Command command, CommandContext context, AccessPolicy gate);

    /** Takes in what happened; has no say in it. */
    protected abstract void evolve(E event, EventEnvelope envelope);

    /** The event as one of this aggregate's own. */
    protected abstract E own(Event event);

    /** This thing as something that can be commented on, answered or pointed at; null when it is not such a thing. */
    protected @Nullable PostSummary asPost() {
        return null;
    }

    protected final boolean exists() {
        return id != null;
    }

    /** Puts a fact on record, under the team it belongs to. */
    public final void record(E event, @Nullable TeamId team) {
        AggregateLifecycle.apply(
                event, team == null ? MetaData.emptyInstance() : MetaData.with(EventEnvelope.TEAM, team.value()));
    }

    final void recordForeign(Event event, TeamId team) {
        record(own(event), team);
    }

    /** Carries a command out once, whoever loaded the aggregate for it. */
    final CommandResult carryOut(Authorization authorization, Decision decision) {
        var context = authorization.context();
        var earlier = commands.find(context.commandId());
        if (earlier != null) {
            rejectIf(
                    !earlier.digest().equals(context.envelope().commandDigest()),
                    CommonRejection.IDEMPOTENCY_KEY_REUSED);
            return outcome(earlier.version());
        }
        var expected = context.expectedVersion();
        rejectIf(expected != null && expected != version, CommonRejection.VERSION_MISMATCH);
        decision.decide();
        return outcome(version);
    }

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> message, CommandContext context, AccessPolicy gate, InterceptorChain chain) {
        return carryOut(authorize((Command) message.getPayload(), context, gate), () -> proceed(chain));
    }

    private static void proceed(InterceptorChain chain) {
        try {
            chain.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("handlers of aggregates throw nothing checked", e);
        }
    }

    /** Takes in an event with its own envelope, unless one of that source is here already. */
    public final boolean recordOnce(Event event, EventEnvelope envelope) {
        var source = ImportSourceHash.of(envelope);
        if (source != null && imported.contains(source)) {
            return false;
        }
        AggregateLifecycle.apply(own(event), MetaData.from(envelope.toMetadata()));
        return true;
    }

    /** Takes in, with its own envelope, what can only be the first that ever happened to it; false where something did. */
    public final boolean recordFirst(Event event, EventEnvelope envelope) {
        return !exists() && recordOnce(event, envelope);
    }

    @EventSourcingHandler(payloadType = Event.class)
    void on(DomainEventMessage<? extends Event> message) {
        var envelope = EventEnvelope.of(message.getMetaData());
        var event = message.getPayload();
        id = event.aggregateId();
        version = message.getSequenceNumber() + 1;
        commands.remember(envelope, version);
        var source = ImportSourceHash.of(envelope);
        if (source != null) {
            imported.add(source);
        }
        evolve(own(event), envelope);
    }

    private CommandResult outcome(long atVersion) {
        if (id == null) {
            throw new IllegalStateException("a command made nothing");
        }
        return new CommandResult(id, atVersion);
    }
}
