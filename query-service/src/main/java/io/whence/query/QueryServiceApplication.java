package io.whence.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query service as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QueryService.class)
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryServiceApplication.class, arguments);
    }
}
