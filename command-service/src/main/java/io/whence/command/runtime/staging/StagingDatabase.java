package io.whence.command.runtime.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tables, spoken to in SQL, that live as long as a piece of work: what makes memory independent of the size of what is worked on.
 * Never durable, and used by one thread. Whatever fails is a {@link io.whence.platform.storage.StorageUnavailableException}.
 */
public interface StagingDatabase extends AutoCloseable {

    /** A new one in a folder that is to be removed afterwards, with these tables. */
    static StagingDatabase in(Path folder, List<String> tables) {
        var staging = SqliteStagingDatabase.in(folder);
        tables.forEach(staging::run);
        return staging;
    }

    /** Runs a statement that is run once. */
    void run(String sql);

    /** Runs a statement that is run often; returns how many rows it changed. */
    int change(String sql, @Nullable Object... values);

    /** Runs a query and passes its rows on; a query cannot be begun again within itself. */
    void each(String sql, Consumer<StagedRow> each, @Nullable Object... values);

    /** The one number a query gives, or null. */
    @Nullable
    Long number(String sql, @Nullable Object... values);

    /** The one text a query gives, or null. */
    @Nullable
    String text(String sql, @Nullable Object... values);

    @Override
    void close();
}
