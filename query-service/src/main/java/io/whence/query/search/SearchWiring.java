package io.whence.query.search;

import io.whence.query.search.index.SearchIndex;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the index is: on this node's own disk, whatever keeps the other read models. */
@Configuration(proxyBeanMethods = false)
class SearchWiring {

    private static final Duration COMMIT_AFTER = Duration.ofSeconds(5);

    @Bean
    SearchIndex searchIndex(@Value("${whence.data:./data}") Path data) {
        return new SearchIndex(data.resolve("read").resolve("search"), new SearchLayout(), COMMIT_AFTER);
    }
}
