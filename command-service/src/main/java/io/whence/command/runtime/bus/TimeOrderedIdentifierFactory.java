package io.whence.command.runtime.bus;

import io.whence.api.id.TypeIds;
import org.axonframework.common.IdentifierFactory;

/** A factory of the ids of events, of which later ones sort later; found by Axon as a service. */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return TypeIds.next("event");
    }
}
