package io.whence.benchmark.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One keep-alive HTTP/1.1 connection to a server on this machine, used by one thread at a time. It knows no more of HTTP than
 * the servers measured here speak, and opens itself anew where a server ends it.
 */
public final class KeepAliveConnection implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 30_000;

    private final int port;
    private final byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;
    private @Nullable Socket socket;

    public KeepAliveConnection(int port) {
        this.port = port;
    }

    /**
     * Sends a whole request and reads the whole reply.
     *
     * @throws IOException when the server is not there or goes away; the next exchange connects again
     */
    public HttpReply exchange(byte[] request) throws IOException {
        try {
            var reply = exchange(connected(), request);
            if ("close".equalsIgnoreCase(reply.header("Connection"))) {
                close();
            }
            return reply;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private HttpReply exchange(Socket on, byte[] request) throws IOException {
        on.getOutputStream().write(request);
        var head = head(on);
        int status = Integer.parseInt(head, 9, 12, 10);
        var empty = new HttpReply(status, head, new byte[0]);
        if (status == 204 || status == 304) {
            return empty;
        }
        var length = empty.header("Content-Length");
        return new HttpReply(status, head, length == null ? chunks(on) : take(on, Integer.parseInt(length)));
    }

    private Socket connected() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket();
            socket = open;
            open.setOption(StandardSocketOptions.TCP_NODELAY, true);
            open.setSoTimeout(READ_MILLIS);
            open.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            from = 0;
            to = 0;
        }
        return open;
    }

    /** Up to the empty line, without it. */
    private String head(Socket on) throws IOException {
        for (int at = from; ; at++) {
            while (at + 3 >= to) {
                int moved = from;
                fill(on);
                at -= moved;
            }
            if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                var head = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1);
                from = at + 4;
                return head;
            }
        }
    }

    /** RFC 9112, section 7.1; chunk extensions and trailers are never sent here. */
    private byte[] chunks(Socket on) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(on); size > 0; size = chunkSize(on)) {
            body.writeBytes(take(on, size));
            take(on, 2);
        }
        take(on, 2);
        return body.toByteArray();
    }

    private int chunkSize(Socket on) throws IOException {
        int size = 0;
        for (byte next = take(on, 1)[0]; next != '\r'; next = take(on, 1)[0]) {
            size = size * 16 + Character.digit(next, 16);
        }
        take(on, 1);
        return size;
    }

    private byte[] take(Socket on, int count) throws IOException {
        var taken = new byte[count];
        for (int have = 0; have < count; ) {
            if (from == to) {
                fill(on);
            }
            int part = Math.min(count - have, to - from);
            System.arraycopy(buffer, from, taken, have, part);
            have += part;
            from += part;
        }
        return taken;
    }

    /** Moves what is left to the front and reads more behind it. */
    private void fill(Socket on) throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = to == buffer.length ? -1 : on.getInputStream().read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the server on port " + port + " ended the connection");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
