package io.whence.standalone;

import io.whence.command.CommandServiceApplication;
import io.whence.query.QueryService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Whence on one machine: both services in one process, on one port, over one event log. */
@SpringBootApplication
@Import({CommandServiceApplication.class, QueryService.class})
public class WhenceApplication {

    public static void main(String[] args) {
        SpringApplication.run(WhenceApplication.class, args);
    }
}
