package io.whence.query;

import io.whence.platform.axonserver.AxonServerReadinessCheck;
import io.whence.query.readmodel.processor.SharedModelConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The query service as a process of its own, one of several that share an event log and their read models. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QueryServiceConfiguration.class, SharedModelConfiguration.class})
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service")
                .listeners(new AxonServerReadinessCheck())
                .run(arguments);
    }
}
