package io.whence.command;

import io.whence.command.runtime.EmbeddedEventLogConfiguration;
import io.whence.command.runtime.axonserver.SharedEventLogConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The configuration of all of the command service but its event log; what composes it imports this, and a log. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {
                            CommandServiceApplication.class,
                            EmbeddedEventLogConfiguration.class,
                            SharedEventLogConfiguration.class
                        }))
public class CommandServiceConfiguration {}
