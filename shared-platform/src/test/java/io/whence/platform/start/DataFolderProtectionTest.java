package io.whence.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderProtectionTest {

    @TempDir
    Path directory;

    @Test
    void a_new_folder_is_for_who_runs_it_alone() throws IOException {
        var data = directory.resolve("somewhere/data");
        DataFolderProtection.protect(data, Files::setPosixFilePermissions);
        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-xr-x", "rwxrwx---", "rwx--x--x"})
    void one_that_others_could_enter_is_closed(String before) throws IOException {
        var data = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(before));
        DataFolderProtection.protect(data, Files::setPosixFilePermissions);
        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void one_that_cannot_be_closed_is_refused_with_what_to_do() throws IOException {
        var data = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> DataFolderProtection.protect(data, (_, _) -> {
                    throw new IOException("it is somebody else's");
                }))
                .isInstanceOf(StartupFailedException.class)
                .hasMessageContaining("chmod 700")
                .hasMessageContaining(data.toString());
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
