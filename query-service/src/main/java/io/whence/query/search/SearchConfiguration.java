package io.whence.query.search;

import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.index.LuceneSearchIndex;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configuration of the index: on this node's own disk, whatever keeps the other read models. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Duration COMMIT_AFTER = Duration.ofSeconds(5);

    @Bean
    LuceneSearchIndex searchIndex(@Value("${whence.data:./data}") Path data) {
        return new LuceneSearchIndex(data.resolve("read").resolve("search"), new SearchDocumentLayout(), COMMIT_AFTER);
    }
}
