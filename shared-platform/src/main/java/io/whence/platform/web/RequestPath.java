package io.whence.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * The path of a request as it is matched to a handler: decoded and normalised by the container, without path parameters. The raw
 * one ({@code /%61pi}) must not decide who is let in, since it is not the one that decides what is run.
 */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
