package io.whence.query;

import io.whence.query.readmodel.processor.EmbeddedModelConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side with read models of its own, as one process that runs everything has it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QueryServiceConfiguration.class, EmbeddedModelConfiguration.class})
public class EmbeddedQueryService {}
