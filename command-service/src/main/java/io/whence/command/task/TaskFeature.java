package io.whence.command.task;

import io.whence.api.id.TaskId;
import io.whence.command.platform.AggregateAccess;
import io.whence.command.platform.AggregateType;
import io.whence.command.platform.DataDirectory;
import io.whence.command.platform.Directory;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Posts;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskFeature {

    /** Events; it takes a fraction of a second to read so many again. */
    private static final int OCCUPANCY_SAVED_EVERY = 10_000;

    @Bean
    AggregateType<Task> tasks() {
        return new AggregateType<>(TaskId.PREFIX, Task.class, Task::new);
    }

    @Bean
    Room room(Directory directory, AggregateAccess aggregates, EventStore log, DataDirectory data) {
        return new Room(directory, aggregates::lock, new LoggedOccupancy(log, data.occupancy(), OCCUPANCY_SAVED_EVERY));
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
    BlockersOfTasks blockersOfTasks(AggregateAccess aggregates, Directory directory, Gate gate) {
        return new BlockersOfTasks(aggregates, aggregates::lock, directory, gate);
    }

    @Bean
    LinksOfTasks linksOfTasks(AggregateAccess aggregates, Posts posts) {
        return new LinksOfTasks(aggregates, posts);
    }
}
