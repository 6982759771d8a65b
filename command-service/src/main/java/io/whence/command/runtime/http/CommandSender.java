package io.whence.command.runtime.http;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.bus.CommandMetricsInterceptor;
import io.whence.command.runtime.history.CommandFailureTranslator;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.platform.web.ClientLogPosition;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A sender of commands that answers over HTTP what came of them. */
public final class CommandSender {

    private static final int ATTEMPTS = 4;

    /** Whoever is not answered by then is told to try again; with the same key, nothing happens twice. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    private final CommandBus bus;
    private final EventStreamReader past;
    private final CommandFailureTranslator failures;
    private final CommandMetricsInterceptor metrics;

    public CommandSender(
            CommandBus bus,
            EventStreamReader past,
            CommandFailureTranslator failures,
            CommandMetricsInterceptor metrics) {
        this.bus = bus;
        this.past = past;
        this.failures = failures;
        this.metrics = metrics;
    }

    /** Sends a command that changes something, and answers 200. */
    public ResponseEntity<CommandResult> change(CommandRequest request, Object command) {
        var outcome = send(request, command);
        return answer(HttpStatus.OK, outcome).body(outcome);
    }

    /**
     * Sends a command that makes something, and answers 201.
     *
     * @param location where it will be found, with {@code {id}} for its id
     */
    public ResponseEntity<CommandResult> create(CommandRequest request, Object command, String location) {
        var outcome = send(request, command);
        return created(outcome, location).body(outcome);
    }

    /**
     * Sends a command that gives something a part of its own, and answers 201 with the part's id and the whole's version.
     *
     * @param location as for {@link #create}, of the part
     */
    public ResponseEntity<CommandResult> add(CommandRequest request, Object command, String part, String location) {
        var outcome = new CommandResult(part, send(request, command).version());
        return created(outcome, location).body(outcome);
    }

    /** The answer to a command that made something, for a body of its own. */
    public ResponseEntity.BodyBuilder created(CommandResult outcome, String location) {
        return answer(HttpStatus.CREATED, outcome)
                .location(UriComponentsBuilder.fromPath(location)
                        .buildAndExpand(outcome.id())
                        .toUri());
    }

    /**
     * Sends a command and waits until what came of it is durable.
     *
     * @throws CommandRejectedException when it is refused
     */
    public CommandResult send(CommandRequest request, Object command) {
        var context = request.context();
        return metrics.time(command, () -> send(command, context));
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status, CommandResult outcome) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(outcome.version()))
                .header(ClientLogPosition.HEADER, position());
    }

    /** Where the event log ends now: a read that is sent it sees all that is on record, as {@link ClientLogPosition} says it. */
    public String position() {
        return ClientLogPosition.encode(Math.max(0, past.head()));
    }

    private CommandResult send(Object command, CommandContext context) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(command, context);
            } catch (ConcurrencyException | AggregateStreamCreationException | LockAcquisitionFailedException e) {
                // The aggregate left the cache when its unit rolled back: the next attempt reads the log.
                if (attempt == ATTEMPTS) {
                    throw new CommandRejectedException(CommonRejection.CONCURRENT_CHANGE);
                }
            } catch (AggregateNotFoundException e) {
                throw new CommandRejectedException(CommonRejection.NOT_FOUND);
            }
        }
    }

    private CommandResult dispatch(Object command, CommandContext context) {
        var message = new GenericCommandMessage<>(command, MetaData.from(context.toMetadata()));
        var callback = new FutureCallback<Object, CommandResult>();
        bus.dispatch(message, callback);
        var result = callback.getResult(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        if (result.isExceptional()) {
            throw unchecked(failures.understood(result.exceptionResult()));
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case TimeoutException e -> new StorageUnavailableException("A command was not answered in time", e);
            default -> new IllegalStateException("a command failed", thrown);
        };
    }
}
