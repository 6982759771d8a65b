package io.whence.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** A rule that tells which requests upload a file, whose size is bounded where it is read and not as a body's. */
@FunctionalInterface
public interface UploadRequests {

    boolean includes(HttpServletRequest request);
}
