package io.whence.benchmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.SpringBootVersion;

/**
 * What was measured.
 *
 * @param commit with {@code -dirty} when the work tree differs from it; empty outside a checkout
 */
public record MeasuredVersions(String commit, String springBoot, String axon, String sqlite) {

    public static MeasuredVersions of(Path checkout) {
        return new MeasuredVersions(
                described(checkout), SpringBootVersion.getVersion(), axonVersion(), sqliteVersion());
    }

    private static String described(Path checkout) {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
                    .directory(checkout.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }

    private static String axonVersion() {
        var properties = new Properties();
        try (var pom = EventMessage.class.getResourceAsStream(
                "/META-INF/maven/org.axonframework/axon-messaging/pom.properties")) {
            if (pom != null) {
                properties.load(pom);
            }
        } catch (IOException _) {
            // Unknown, as where the file is missing.
        }
        return properties.getProperty("version", "");
    }

    private static String sqliteVersion() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT sqlite_version()")) {
            return row.getString(1);
        } catch (SQLException _) {
            return "";
        }
    }
}
