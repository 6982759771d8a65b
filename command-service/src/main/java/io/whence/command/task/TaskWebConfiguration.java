package io.whence.command.task;

import io.whence.api.task.TaskRelation;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web configuration of tasks: a relation in a path is named as it is in JSON. */
@Configuration(proxyBeanMethods = false)
class TaskWebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, TaskRelation.class, TaskRelation::named);
    }
}
