package io.whence.benchmark.child;

import io.whence.benchmark.bare.BareApplication;
import java.util.ArrayList;
import java.util.List;

/** The least that could answer the same requests, in a process of its own. */
public record BareServerProcess(ChildProcess child, int port) implements AutoCloseable {

    /**
     * Starts it.
     *
     * @param javaOptions what the process it is compared with runs with
     */
    public static BareServerProcess start(ChildProcesses children, List<String> javaOptions) {
        int port = ChildProcesses.freePort();
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-Dloader.main=" + BareApplication.class.getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--server.port=" + port,
                "--spring.threads.virtual.enabled=true",
                "--spring.main.banner-mode=off"));
        var child = children.start("bare", command);
        return new BareServerProcess(child.awaitAnswer(port, "/ready"), port);
    }

    @Override
    public void close() {
        child.close();
    }
}
