package io.whence.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A filter that stops reading a body at a limit, whatever its type is called and its Content-Length claims; what is uploaded has
 * limits of its own.
 */
final class RequestBodyLimit extends OncePerRequestFilter {

    /** Bytes. A body of the longest text in the widest characters, escaped, fits. */
    static final long MAX = 1L << 20;

    private final Predicate<HttpServletRequest> uploads;

    RequestBodyLimit(Predicate<HttpServletRequest> uploads) {
        this.uploads = uploads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return uploads.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= MAX) {
            chain.doFilter(new Limited(request), response);
            return;
        }
        // Sent whole and at once: the web server sends the end of an answer only after what was announced has come, or
        // its time is up.
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Limited(request), answer);
        answer.copyBodyToResponse();
    }

    private static RequestProblemException tooLarge() {
        return new RequestProblemException(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A request body is at most " + MAX + " bytes.");
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > MAX) {
                throw tooLarge();
            }
            return new LimitedStream(super.getInputStream());
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream in;
        private long left = MAX;

        LimitedStream(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
