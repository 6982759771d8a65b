package io.whence.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends bytes that no well-behaved client would. */
final class Raw {

    private static final Pattern LENGTH =
            Pattern.compile("(?s)^HTTP.*?\r\nContent-Length: (\\d+)\r\n(?:[^\r\n]+\r\n)*\r\n");
    private static final int ANSWERED_WITHIN_MS = 20_000;

    private Raw() {}

    /** Sends one request as it stands and returns one answer, or what came until the server hung up. */
    static String exchange(URI base, byte[] request) {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(ANSWERED_WITHIN_MS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server may have answered and hung up before all was sent.
                return readAll(socket);
            }
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(Socket socket) throws IOException {
        var all = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (isWhole(all)) {
                    return all.toString();
                }
            }
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("only this was answered in time: " + all, e);
        } catch (SocketException e) {
            // A reset after the answer: the server did not read what it had refused.
        }
        return all.toString();
    }

    /** A server that was promised more than it got may keep the connection open for it. */
    private static boolean isWhole(CharSequence answer) {
        var length = LENGTH.matcher(answer);
        return length.find() && answer.length() >= length.end() + Integer.parseInt(length.group(1));
    }
}
