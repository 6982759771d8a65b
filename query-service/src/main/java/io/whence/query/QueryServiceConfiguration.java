package io.whence.query;

import io.whence.query.readmodel.processor.EmbeddedModelConfiguration;
import io.whence.query.readmodel.processor.SharedModelConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The configuration of all of the query service but the storage of its read models; what composes it imports this, and that. */
@Configuration(proxyBeanMethods = false)
// Named by their whole class names: the command side has controllers of the same simple ones in the same process.
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {
                            QueryServiceApplication.class,
                            EmbeddedModelConfiguration.class,
                            SharedModelConfiguration.class
                        }))
public class QueryServiceConfiguration {}
