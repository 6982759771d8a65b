package io.whence.query.timeline;

import io.whence.query.platform.projection.Recorded;
import java.util.Optional;

/** Where events are told. */
public final class Told {

    private Told() {}

    /** The team in whose timeline an event is told; empty for none. */
    public static Optional<String> team(Recorded event) {
        return About.of(event.event()).flatMap(about -> Optional.ofNullable(about.team(event)));
    }
}
