package io.whence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where an access token comes from when none is given. */
final class AccessTokenSource {

    private AccessTokenSource() {}

    static String find(@Nullable String given, @Nullable Path file) {
        if (given != null) {
            return given;
        }
        if (file != null) {
            return read(file, "there is no readable token file " + file);
        }
        var fromEnvironment = System.getenv("WHENCE_TOKEN");
        return fromEnvironment == null || fromEnvironment.isBlank() ? owners() : fromEnvironment;
    }

    private static String owners() {
        var data = System.getenv("WHENCE_DATA");
        var file = Path.of(data == null || data.isBlank() ? "data" : data, "owner-token");
        return read(file, "no token: give --token-file or WHENCE_TOKEN; there is no readable " + file + " here either");
    }

    private static String read(Path file, String otherwise) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CliProblemException(otherwise);
        }
    }
}
