package io.whence.standalone;

import io.whence.standalone.TcpProxy.Weather;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is between several processes and the servers they share; one process has none inside. */
final class Network implements AutoCloseable {

    static final String MISSING = "one process has no network inside";

    private final @Nullable TcpProxy axonServer = Cluster.isWanted() ? new TcpProxy(Cluster.axonServerAddress()) : null;
    private final @Nullable TcpProxy mongodb = Cluster.isWanted() ? new TcpProxy(Cluster.mongodbAddress()) : null;

    boolean isThere() {
        return axonServer != null;
    }

    TcpProxy axonServer() {
        return Objects.requireNonNull(axonServer);
    }

    TcpProxy mongodb() {
        return Objects.requireNonNull(mongodb);
    }

    /** Processes that reach their servers through this. */
    Cluster cluster() {
        return Cluster.through(axonServer(), mongodb());
    }

    /** Those of a deployment that can be asked for everything there is to be read. */
    List<WhenceProcess> readers(Deployment deployment) {
        return deployment instanceof Cluster cluster ? cluster.queries() : deployment.processes();
    }

    void clear() {
        if (isThere()) {
            axonServer().turn(Weather.FAIR);
            mongodb().turn(Weather.FAIR);
        }
    }

    @Override
    public void close() {
        if (isThere()) {
            axonServer().close();
            mongodb().close();
        }
    }
}
