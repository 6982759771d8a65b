package io.whence.command.runtime.bus;

import io.whence.command.runtime.aggregate.CommandContext;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** A resolver that lets a command handler take the {@link CommandContext} as a parameter; found by Axon as a service. */
public final class CommandContextParameterResolver
        implements ParameterResolverFactory, ParameterResolver<CommandContext> {

    @Override
    public @Nullable ParameterResolver<CommandContext> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == CommandContext.class ? this : null;
    }

    @Override
    public CommandContext resolveParameterValue(Message<?> message) {
        return CommandContext.of(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
