package io.whence.command.runtime;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The directory of everything that must not be lost: {@code whence.data}, {@code WHENCE_DATA} in the environment. */
@ConfigurationProperties("whence")
public record DataDirectory(@DefaultValue("./data") Path data) {

    Path eventLog() {
        return data.resolve("events.db");
    }

    Path ownerToken() {
        return data.resolve("owner-token");
    }

    /** A file that a feature keeps beside the log, of what it can work out again. */
    public Path file(String name) {
        return data.resolve(name);
    }
}
