package io.whence.command.runtime.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what Axon Server sends to this machine, and gives failures the details that travel; those of the commit as well. */
record FailureReportingCommandBus(CommandBus local) implements CommandBus {

    private static final Logger log = LoggerFactory.getLogger(FailureReportingCommandBus.class);

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        local.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        local.<C, R>dispatch(
                command,
                (sent, result) -> callback.onResult(
                        sent,
                        result.isExceptional()
                                ? new GenericCommandResultMessage<R>(detailed(command, result.exceptionResult()))
                                : result));
    }

    private static Throwable detailed(CommandMessage<?> command, Throwable failure) {
        var details = RemoteCommandFailure.of(failure);
        if (details.kind() == RemoteCommandFailure.Kind.UNKNOWN) {
            log.error("A {} failed", command.getPayloadType().getSimpleName(), failure);
        }
        return new CommandExecutionException(details.kind().name(), failure, details);
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerHandlerInterceptor(interceptor);
    }
}
