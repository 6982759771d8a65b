package io.whence.command.importing;

import java.io.IOException;
import java.util.Set;

/** A format in which another system gives its records away. */
public interface ImportFormat {

    /** What the {@code format} parameter says. */
    String name();

    /** Every file an upload may hold. */
    Set<String> files();

    /** The files an upload must hold. */
    Set<String> required();

    /**
     * Reads the run's files and records what they say, the oldest fact first; a fact that is on record already is harmless.
     *
     * @throws ImportFailedException when the files are not what they should be
     */
    void run(ImportRun run) throws IOException;
}
