package io.whence.command.runtime.bus;

import io.whence.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A resolver of a command's target that asks the command itself; looking for annotations each time is half of all allocation. */
public final class CommandTargetReader implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        return switch (message.getPayload()) {
            case Command command -> new VersionedAggregateIdentifier(command.aggregateId(), null);
            case Object other -> throw new IllegalArgumentException(other.getClass() + " has no target");
        };
    }
}
