package io.whence.query.readmodel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The header of a read that may lack what was recorded recently: {@code Whence-Behind: SECONDS}, as many as have passed since
 * what is read last held everything on record. An answer that is up to date has no such header.
 */
public final class StalenessHeader {

    public static final String HEADER = "Whence-Behind";

    private StalenessHeader() {}

    /** Says so, unless more was said already. */
    static void tell(Duration behind, HttpServletResponse response) {
        var said = response.getHeader(HEADER);
        if (!behind.isZero() && (said == null || Long.parseLong(said) < behind.toSeconds())) {
            response.setHeader(HEADER, Long.toString(behind.toSeconds()));
        }
    }
}
