package io.whence.benchmark.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process this one started; closing ends those that still run, as often as it is done. */
public final class ChildProcesses implements AutoCloseable {

    private final Set<ChildProcess> children = ConcurrentHashMap.newKeySet();
    private final Path logs;

    /** Keeps the children's output in a folder. */
    public ChildProcesses(Path logs) {
        this.logs = logs;
    }

    public ChildProcess start(String name, List<String> command) {
        return start(name, command, Map.of());
    }

    /** The same, with more in its environment. */
    public ChildProcess start(String name, List<String> command, Map<String, String> environment) {
        var log = logs.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("WHENCE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            var child = new ChildProcess(name, builder.start(), log);
            children.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        children.forEach(ChildProcess::close);
    }
}
