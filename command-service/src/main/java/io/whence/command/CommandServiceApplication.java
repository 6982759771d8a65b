package io.whence.command;

import io.whence.command.runtime.axonserver.SharedEventLogConfiguration;
import io.whence.platform.axonserver.AxonServerReadinessCheck;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The command service as a process of its own, one of several that share an event log. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandServiceConfiguration.class, SharedEventLogConfiguration.class})
public class CommandServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .listeners(new AxonServerReadinessCheck())
                .run(arguments);
    }
}
