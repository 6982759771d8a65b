package io.whence.command.task;

import io.whence.api.task.TaskId;
import io.whence.command.platform.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskFeature {

    @Bean
    AggregateType<Task> tasks() {
        return new AggregateType<>(TaskId.PREFIX, Task.class, Task::new);
    }
}
