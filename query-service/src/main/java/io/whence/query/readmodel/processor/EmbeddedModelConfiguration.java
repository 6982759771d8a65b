package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.sqlite.SqliteReadModelStorage;
import io.whence.query.readmodel.web.CursorSigningKey;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Read models in files of this machine alone. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedModelConfiguration {

    @Bean
    ReadModelStorage modelStorage(@Value("${whence.data:./data}") Path data) {
        return new SqliteReadModelStorage(data.resolve("read"));
    }

    @Bean
    CursorSigningKey cursorKey(@Value("${whence.data:./data}") Path data) {
        return CursorSigningKey.in(data);
    }
}
