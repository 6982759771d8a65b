package io.whence.standalone;

import org.junit.jupiter.api.Assumptions;

/** Skips a test so that nobody takes it for a pass. */
final class Loudly {

    private Loudly() {}

    static void skip(String why) {
        System.err.println("\n*** SKIPPED: " + why + "\n");
        Assumptions.abort(why);
    }
}
