package io.whence.command.runtime.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.whence.api.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Commands are counted, and sent to other machines, by the names of their classes. Whoever renames one leaves dashboards empty,
 * and machines of another version without a handler.
 */
class CommandNamesTest {

    private static final Path KEPT = Path.of("src/test/resources/command-names.txt");

    @Test
    void no_name_of_a_command_changes() throws IOException {
        var names = new ClassFileImporter()
                .importPackages("io.whence.api").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Command.class))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
        assertThat(names).isEqualTo(Files.readAllLines(KEPT));
    }
}
