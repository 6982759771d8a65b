package io.whence.command.task;

import io.whence.api.id.TaskId;
import io.whence.command.board.BoardDirectory;
import io.whence.command.runtime.DataDirectory;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.aggregate.PostLookup;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.history.StreamViews;
import io.whence.command.task.occupancy.EventSourcedListOccupancy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskCommandConfiguration {

    /** Events; it takes a fraction of a second to read so many again. */
    private static final int OCCUPANCY_SAVED_EVERY = 10_000;

    @Bean
    AggregateType<Task> tasks() {
        return new AggregateType<>(TaskId.PREFIX, Task.class, Task::new);
    }

    @Bean
    TaskDirectory taskDirectory(StreamViews stories) {
        return new TaskDirectory(stories);
    }

    @Bean
    WipLimitPolicy room(
            BoardDirectory boards,
            TaskDirectory tasks,
            AggregateAccess aggregates,
            EventStore log,
            DataDirectory data) {
        var occupancy = new EventSourcedListOccupancy(log, data.file("occupancy.json"), OCCUPANCY_SAVED_EVERY);
        return new WipLimitPolicy(boards, tasks, aggregates::lock, occupancy);
    }

    @Bean
    MoveTaskHandler placesOfTasks(
            AggregateAccess aggregates, WipLimitPolicy room, IdentityDirectory directory, AccessPolicy gate) {
        return new MoveTaskHandler(aggregates, room, directory, gate);
    }

    @Bean
    ConvertItemHandler convertedItems(AggregateAccess aggregates, WipLimitPolicy room, IdentityDirectory directory) {
        return new ConvertItemHandler(aggregates, room, directory);
    }

    @Bean
    ChecklistCommandHandler checklistsOfTasks(AggregateAccess aggregates, IdentityDirectory directory) {
        return new ChecklistCommandHandler(aggregates, directory);
    }

    @Bean
    BlockTaskHandler blockersOfTasks(AggregateAccess aggregates, TaskDirectory directory, AccessPolicy gate) {
        return new BlockTaskHandler(aggregates, aggregates::lock, directory, gate);
    }

    @Bean
    LinkTaskHandler linksOfTasks(AggregateAccess aggregates, PostLookup posts) {
        return new LinkTaskHandler(aggregates, posts);
    }
}
