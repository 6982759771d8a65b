package io.whence.command.runtime.aggregate;

import io.whence.api.Command;
import io.whence.api.event.Event;
import io.whence.api.id.TeamId;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The only access that command handlers have to aggregates, for decisions that span two. Every way in asks for an
 * {@link Authorization}, or has the aggregate itself give one. What is loaded here stays locked until the command is through, and
 * what is recorded on all of it becomes durable in one commit.
 */
public final class AggregateAccess {

    private final AggregateLoader aggregates;
    private final AccessPolicy gate;

    public AggregateAccess(AggregateLoader aggregates, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.gate = gate;
    }

    /**
     * Asks the aggregate of a command whether the caller may.
     *
     * @throws io.whence.api.CommandRejectedException when they may not
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when there is none
     */
    public <A extends WhenceAggregate<?>> Authorization authorize(
            Class<A> type, Command command, CommandContext context) {
        return aggregates.load(type, command.aggregateId()).invoke(root -> root.authorize(command, context, gate));
    }

    /** Carries a command out on its aggregate, which says itself who may; fails as {@link #authorize} does. */
    public <A extends WhenceAggregate<?>> CommandResult change(
            Class<A> type, Command command, CommandContext context, Consumer<A> decision) {
        return change(type, command.aggregateId(), authorize(type, command, context), decision);
    }

    /**
     * Carries a command out on an aggregate that is there.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when there is none
     */
    public <A extends WhenceAggregate<?>> CommandResult change(
            Class<A> type, String id, Authorization authorization, Consumer<A> decision) {
        return aggregates.load(type, id).invoke(root -> root.carryOut(authorization, () -> decision.accept(root)));
    }

    /** Carries a command out on an aggregate that it may well begin. */
    public <A extends WhenceAggregate<?>> CommandResult create(
            Class<A> type, String id, Authorization authorization, Consumer<A> decision) {
        return aggregates
                .loadOrCreate(type, id)
                .invoke(root -> root.carryOut(authorization, () -> decision.accept(root)));
    }

    /**
     * Reads what a decision needs to know of another aggregate.
     *
     * @param authorization the one of the command that is decided
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when there is none
     */
    public <A extends WhenceAggregate<?>, R> R read(
            Class<A> type, String id, Authorization authorization, Function<A, R> question) {
        return aggregates.load(type, id).invoke(question);
    }

    /**
     * Records an event that another aggregate's decision leads to, in the same commit.
     *
     * @throws io.whence.api.CommandRejectedException with {@code NOT_FOUND} when there is no aggregate with that id
     */
    public void recordOn(String id, Event event, TeamId team, Authorization authorization) {
        aggregates.recordOn(id, event, team);
    }

    /**
     * Keeps an aggregate from changing until the command is through.
     *
     * @throws io.whence.api.CommandRejectedException with {@code NOT_FOUND} when there is none
     */
    public void lock(String id) {
        aggregates.load(id);
    }
}
