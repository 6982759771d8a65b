package io.whence.query.readmodel.store.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, to be cut or blocked. */
public final class Cable implements AutoCloseable {

    private enum State {
        WHOLE,
        BLOCKED,
        CUT
    }

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    Cable(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Whoever uses it is told at once. */
    public void cut() {
        state = State.CUT;
        sockets.forEach(Cable::close);
        sockets.clear();
    }

    /** Nobody is told anything any more. */
    public void block() {
        state = State.BLOCKED;
    }

    public void mend() {
        cut();
        state = State.WHOLE;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                if (state == State.CUT) {
                    near.close();
                } else {
                    connect(near, new Socket(host, port));
                }
            } catch (IOException _) {
                continue;
            }
        }
    }

    private void connect(Socket near, Socket far) throws IOException {
        sockets.add(near);
        sockets.add(far);
        pump(near.getInputStream(), far.getOutputStream(), near, far);
        pump(far.getInputStream(), near.getOutputStream(), near, far);
    }

    private void pump(InputStream from, OutputStream to, Socket near, Socket far) {
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[8_192];
            try {
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    if (state == State.WHOLE) {
                        to.write(buffer, 0, read);
                    }
                }
            } catch (IOException _) {
                close(near);
            } finally {
                close(near);
                close(far);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
