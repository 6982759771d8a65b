package io.whence.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The protection of the data folder, before anything is opened in it: nobody but who runs Whence may enter, since what is in there is what
 * private teams wrote. One that an older version made is closed. Boot finds it through {@code spring.factories}.
 */
final class DataFolderProtection implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger log = LoggerFactory.getLogger(DataFolderProtection.class);
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    /** How permissions are set. */
    @FunctionalInterface
    interface PermissionSetter {
        void set(Path folder, Set<PosixFilePermission> permissions) throws IOException;
    }

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        var data = environment.getProperty("whence.data");
        if (data != null && !environment.getProperty("whence.data-shared", Boolean.class, false)) {
            protect(Path.of(data), Files::setPosixFilePermissions);
        }
    }

    /**
     * Makes a folder that is not there, and closes one that is.
     *
     * @throws StartupFailedException when others may enter it, and that cannot be changed
     */
    static void protect(Path folder, PermissionSetter setter) {
        try {
            if (!Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")) {
                return;
            }
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                setter.set(folder, PRIVATE);
            } else if (Files.isDirectory(folder) && !PRIVATE.containsAll(Files.getPosixFilePermissions(folder))) {
                close(folder, setter);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be looked at", e);
        }
    }

    private static void close(Path folder, PermissionSetter setter) {
        try {
            setter.set(folder, PRIVATE);
            log.info("Others could enter the data folder {}; they cannot any more", folder);
        } catch (IOException e) {
            throw new StartupFailedException(
                    "Others may enter the data folder " + folder
                            + ", and it cannot be closed to them: chmod 700 it, or set WHENCE_DATA_SHARED=true where that is meant");
        }
    }

    private static Path existing(Path folder) {
        var at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
