package io.whence.standalone;

import io.whence.command.CommandServiceConfiguration;
import io.whence.command.runtime.EmbeddedEventLogConfiguration;
import io.whence.query.QueryServiceConfiguration;
import io.whence.query.readmodel.processor.EmbeddedModelConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Whence on one machine: both services in one process, on one port, over one event log. */
@SpringBootApplication
@Import({
    CommandServiceConfiguration.class,
    EmbeddedEventLogConfiguration.class,
    QueryServiceConfiguration.class,
    EmbeddedModelConfiguration.class
})
public class WhenceApplication {

    public static void main(String[] args) {
        SpringApplication.run(WhenceApplication.class, args);
    }
}
