package io.whence.command.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of the first member, made when there was nobody yet; for whoever starts the process to read, never for a log. */
public final class OwnerTokenIssuer {

    private final Path file;
    private volatile @Nullable String text;

    OwnerTokenIssuer(Path file) {
        this.file = file;
    }

    /** The token, when this very start has made it. */
    public Optional<String> justIssued() {
        return Optional.ofNullable(text);
    }

    /** Where it can be read, unless somebody has put it somewhere safer. */
    public Path file() {
        return file;
    }

    void issued(String issued) {
        text = issued;
    }

    /** Removes a token that nobody will ever be let in with. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The token file " + file + " cannot be removed", e);
        }
    }

    @Override
    public String toString() {
        return "OwnerToken[" + file + "]";
    }
}
