package io.whence.command.task;

import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Gate;
import org.axonframework.serialization.Revision;

/** A task: what can be done with it, and when. */
@Revision("1")
final class Task extends TaskState {

    @Override
    protected void authorize(Object command, CommandContext context, Gate gate) {
        gate.letWrite(context, teamId);
    }
}
