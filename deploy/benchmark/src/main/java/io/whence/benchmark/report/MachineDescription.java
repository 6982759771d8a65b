package io.whence.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where it was measured: no figure means anything without it.
 *
 * @param memoryBytes of the machine, or of the container
 * @param fileSystem what the data is kept on, as {@code ext4}
 */
public record MachineDescription(
        int cores,
        String processor,
        long memoryBytes,
        String kernel,
        String architecture,
        String jdk,
        String fileSystem) {

    public static MachineDescription thatKeeps(Path data) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new MachineDescription(
                system.getAvailableProcessors(),
                processorName(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getVersion(),
                system.getArch(),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                fileSystem(data));
    }

    private static String fileSystem(Path data) {
        try {
            return Files.getFileStore(data).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linux only; empty elsewhere. */
    private static String processorName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException _) {
            return "";
        }
    }
}
