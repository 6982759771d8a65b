package io.whence.command.task;

import io.whence.api.id.TaskId;
import io.whence.command.board.BoardDirectory;
import io.whence.command.platform.AggregateAccess;
import io.whence.command.platform.AggregateType;
import io.whence.command.platform.DataDirectory;
import io.whence.command.platform.Directory;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Posts;
import io.whence.command.platform.Stories;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskFeature {

    /** Events; it takes a fraction of a second to read so many again. */
    private static final int OCCUPANCY_SAVED_EVERY = 10_000;

    @Bean
    AggregateType<Task> tasks() {
        return new AggregateType<>(TaskId.PREFIX, Task.class, Task::new).formerly("io.whence.command.task.Task");
    }

    @Bean
    TaskDirectory taskDirectory(Stories stories) {
        return new TaskDirectory(stories);
    }

    @Bean
    Room room(
            BoardDirectory boards,
            TaskDirectory tasks,
            AggregateAccess aggregates,
            EventStore log,
            DataDirectory data) {
        var occupancy = new LoggedOccupancy(log, data.file("occupancy.json"), OCCUPANCY_SAVED_EVERY);
        return new Room(boards, tasks, aggregates::lock, occupancy);
    }

    @Bean
    PlacesOfTasks placesOfTasks(AggregateAccess aggregates, Room room, Directory directory, Gate gate) {
        return new PlacesOfTasks(aggregates, room, directory, gate);
    }

    @Bean
    ConvertedItems convertedItems(AggregateAccess aggregates, Room room, Directory directory) {
        return new ConvertedItems(aggregates, room, directory);
    }

    @Bean
    ChecklistsOfTasks checklistsOfTasks(AggregateAccess aggregates, Directory directory) {
        return new ChecklistsOfTasks(aggregates, directory);
    }

    @Bean
    BlockersOfTasks blockersOfTasks(AggregateAccess aggregates, TaskDirectory directory, Gate gate) {
        return new BlockersOfTasks(aggregates, aggregates::lock, directory, gate);
    }

    @Bean
    LinksOfTasks linksOfTasks(AggregateAccess aggregates, Posts posts) {
        return new LinksOfTasks(aggregates, posts);
    }
}
