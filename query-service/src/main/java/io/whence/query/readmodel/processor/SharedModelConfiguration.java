package io.whence.query.readmodel.processor;

import io.whence.api.wire.EventJsonSerializer;
import io.whence.platform.start.StartupFailedException;
import io.whence.platform.start.StartupRetry;
import io.whence.platform.start.StartupRetry.NotThereException;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.mongo.MongoReadModelStorage;
import io.whence.query.readmodel.store.mongo.MongoSettings;
import io.whence.query.readmodel.web.CursorSigningKey;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Read models in a MongoDB that every query service reads, and each of them writes a share of. */
@Configuration(proxyBeanMethods = false)
public class SharedModelConfiguration {

    private static final String SETTING = "WHENCE_MONGODB";

    @Bean
    @Primary
    EventJsonSerializer wireSerializer() {
        return new EventJsonSerializer();
    }

    @Bean
    MongoReadModelStorage modelStorage(
            @Value("${whence.mongodb.uri:}") String uri,
            @Value("${whence.mongodb.database:whence}") String database,
            @Value("${whence.start-wait:60s}") Duration wait) {
        if (uri.isBlank()) {
            throw new StartupFailedException(
                    SETTING + " is not set: it says where MongoDB is, as mongodb://host:27017/?replicaSet=rs0");
        }
        var settings = new MongoSettings(uri, database);
        return new StartupRetry(wait).awaiting("MongoDB at " + where(settings), SETTING, () -> connect(settings));
    }

    private static String where(MongoSettings settings) {
        try {
            return settings.where();
        } catch (IllegalArgumentException e) {
            // The driver's own words may quote the password.
            throw new StartupFailedException(
                    SETTING + " is not a URI of MongoDB, as mongodb://host:27017/?replicaSet=rs0");
        }
    }

    private static MongoReadModelStorage connect(MongoSettings settings) {
        try {
            return MongoReadModelStorage.connect(settings);
        } catch (StorageUnavailableException e) {
            throw new NotThereException(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new StartupFailedException(SETTING + ": " + e.getMessage());
        }
    }

    @Bean
    CursorSigningKey cursorKey(MongoReadModelStorage models) {
        return new CursorSigningKey(models.sharedSecret("cursor-key", CursorSigningKey::fresh));
    }
}
