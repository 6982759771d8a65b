package io.whence.platform.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * One SQLite database file, opened the way Whence needs it: write-ahead log, 8 KiB pages, no pool.
 *
 * @param path where the file is; its directory is made when it is missing
 */
public record SqliteDatabaseFile(Path path) {

    /** What a commit has survived when it returns. */
    public enum Durability {
        /** A power cut: every commit is fsynced. For what cannot be rebuilt. */
        FULL,
        /** A crash of the process: for what can be rebuilt from the event log. */
        NORMAL
    }

    /**
     * Opens the one connection that writes to this file, with auto-commit off.
     *
     * @throws SQLException when the file cannot be opened or is not a database
     */
    public Connection writer(Durability durability) throws SQLException {
        makeDirectory();
        var connection = open(false);
        try (Statement statement = connection.createStatement()) {
            // The page size only takes effect on a fresh file and before it is switched to WAL.
            statement.execute("PRAGMA page_size=8192");
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=" + durability);
            statement.execute("PRAGMA wal_autocheckpoint=10000");
            statement.execute("PRAGMA temp_store=MEMORY");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Opens a connection that can only read; every statement on it sees the latest commit.
     *
     * @throws SQLException when the file does not exist or cannot be opened
     */
    public Connection reader() throws SQLException {
        var connection = open(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only=true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Removes the database with its write-ahead log and shared-memory file; nobody may have it open. */
    public void delete() {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            try {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Connection open(boolean mustExist) throws SQLException {
        var properties = new Properties();
        properties.setProperty("busy_timeout", "5000");
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("cache_size", "-16384");
        return DriverManager.getConnection(
                "jdbc:sqlite:file:" + path.toAbsolutePath() + (mustExist ? "?mode=rw" : "?mode=rwc"), properties);
    }

    private void makeDirectory() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
