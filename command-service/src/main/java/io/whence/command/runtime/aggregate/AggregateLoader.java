package io.whence.command.runtime.aggregate;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.Event;
import io.whence.api.id.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Every aggregate, by its id, with no question asked who may; features get at them by {@link AggregateAccess}. What is loaded here
 * is locked until the command is through, and what is recorded on all of it becomes durable in one commit.
 */
public final class AggregateLoader {

    private final List<AggregateType<?>> types;
    private final Function<Class<?>, Repository<?>> repositories;

    public AggregateLoader(List<AggregateType<?>> types, Function<Class<?>, Repository<?>> repositories) {
        this.types = types;
        this.repositories = repositories;
    }

    private <A extends WhenceAggregate<?>> Repository<A> of(Class<A> type) {
        @SuppressWarnings("unchecked")
        var repository = (Repository<A>) repositories.apply(type);
        return repository;
    }

    /** Keeps the thing from changing until the command is through; empty when there is none. */
    Optional<Aggregate<? extends WhenceAggregate<?>>> find(String id) {
        try {
            return Optional.of(repository(id).load(id));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * As {@link #find}.
     *
     * @throws CommandRejectedException with {@code NOT_FOUND} when there is none
     */
    public Aggregate<? extends WhenceAggregate<?>> load(String id) {
        return find(id).orElseThrow(() -> new CommandRejectedException(CommonRejection.NOT_FOUND));
    }

    /**
     * Puts a fact on record that another thing's decision leads to, in the same commit.
     *
     * @throws CommandRejectedException with {@code NOT_FOUND} when there is no thing with that id
     */
    public void recordOn(String id, Event event, TeamId team) {
        load(id).execute(root -> root.recordForeign(event, team));
    }

    /**
     * As {@link #find}.
     *
     * @throws AggregateNotFoundException when there is none
     */
    <A extends WhenceAggregate<?>> Aggregate<A> load(Class<A> type, String id) {
        return of(type).load(id);
    }

    <A extends WhenceAggregate<?>> Aggregate<A> loadOrCreate(Class<A> type, String id) {
        @SuppressWarnings("unchecked")
        var known = (AggregateType<A>) type(candidate -> candidate.type() == type);
        return loadOrCreate(known, id);
    }

    public Aggregate<? extends WhenceAggregate<?>> loadOrCreate(String id) {
        return loadOrCreate(type(id), id);
    }

    private <A extends WhenceAggregate<?>> Aggregate<A> loadOrCreate(AggregateType<A> type, String id) {
        try {
            return of(type.type()).loadOrCreate(id, type.blank()::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("repositories throw nothing checked", e);
        }
    }

    private Repository<? extends WhenceAggregate<?>> repository(String id) {
        return of(type(id).type());
    }

    private AggregateType<?> type(String id) {
        return type(type -> type.names(id));
    }

    private AggregateType<?> type(Predicate<AggregateType<?>> wanted) {
        return types.stream()
                .filter(wanted)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("there is no such kind of aggregate"));
    }
}
