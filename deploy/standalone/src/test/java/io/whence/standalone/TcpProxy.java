package io.whence.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A network between a process and a server that can be made to fail: on loopback, byte for byte, one connection for each. */
final class TcpProxy implements AutoCloseable {

    /** What becomes of bytes and of connections. */
    enum Weather {
        FAIR,
        /** Every piece arrives late. */
        SLOW,
        /** Connections stay open, and nothing passes until it is over: a cable was pulled, and put back. */
        SILENT,
        /** What is sent to the server arrives, what it answers is lost for good: such a connection is of no use any more afterwards. */
        HALF_OPEN,
        /** Connections are reset, and no new one lasts. */
        DOWN
    }

    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String host;
    private final int port;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Socket> broken = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    /** To a server, as {@code host:port}. */
    TcpProxy(String target) {
        int colon = target.lastIndexOf(':');
        this.host = target.substring(0, colon);
        this.port = Integer.parseInt(target.substring(colon + 1));
        try {
            this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    URI uri() {
        return URI.create("http://" + address());
    }

    void turn(Weather next) {
        weather = next;
        if (next == Weather.DOWN) {
            sockets.forEach(TcpProxy::reset);
        } else if (next != Weather.HALF_OPEN) {
            broken.forEach(TcpProxy::reset);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var near = server.accept();
                if (weather == Weather.DOWN) {
                    reset(near);
                } else {
                    Thread.ofVirtual().start(() -> connect(near));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        try {
            var far = new Socket(host, port);
            sockets.add(far);
            Thread.ofVirtual().start(() -> pump(near, far, false));
            Thread.ofVirtual().start(() -> pump(far, near, true));
        } catch (IOException e) {
            reset(near);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            var bytes = new byte[64 * 1024];
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (weather == Weather.SILENT) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                if (weather == Weather.SLOW) {
                    LockSupport.parkNanos(LATE_NANOS);
                }
                if (answers && (weather == Weather.HALF_OPEN || broken.contains(to))) {
                    broken.add(to);
                } else {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One end is gone, and takes the other with it.
        } finally {
            Stream.of(from, to).forEach(socket -> {
                sockets.remove(socket);
                broken.remove(socket);
            });
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It was closed already.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(TcpProxy::reset);
    }
}
