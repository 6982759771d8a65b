package io.whence.command.task;

import io.whence.api.id.TaskId;
import io.whence.command.platform.AggregateType;
import io.whence.command.platform.Aggregates;
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
    Room room(Directory directory, Aggregates aggregates, EventStore log, DataDirectory data) {
        return new Room(directory, aggregates::load, new LoggedOccupancy(log, data.occupancy(), OCCUPANCY_SAVED_EVERY));
    }

    @Bean
    PlacesOfTasks placesOfTasks(Aggregates aggregates, Room room, Directory directory, Gate gate) {
        return new PlacesOfTasks(aggregates.of(Task.class), room, directory, gate);
    }

    @Bean
    ConvertedItems convertedItems(Aggregates aggregates, Room room, Directory directory, Gate gate) {
        return new ConvertedItems(aggregates.of(Task.class), room, directory, gate);
    }

    @Bean
    ChecklistsOfTasks checklistsOfTasks(Aggregates aggregates, Directory directory, Gate gate) {
        return new ChecklistsOfTasks(aggregates.of(Task.class), directory, gate);
    }

    @Bean
    BlockersOfTasks blockersOfTasks(Aggregates aggregates, Directory directory, Gate gate) {
        return new BlockersOfTasks(aggregates.of(Task.class), aggregates::load, directory, gate);
    }

    @Bean
    LinksOfTasks linksOfTasks(Aggregates aggregates, Posts posts, Gate gate) {
        return new LinksOfTasks(aggregates.of(Task.class), posts, gate);
    }
}
