package io.whence.command;

import io.whence.command.runtime.EmbeddedEventLogConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side with a log of its own, as one process that runs everything has it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandServiceConfiguration.class, EmbeddedEventLogConfiguration.class})
public class EmbeddedCommandService {}
