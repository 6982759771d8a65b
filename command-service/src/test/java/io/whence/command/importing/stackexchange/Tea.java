package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.id.TeamId;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.importing.TestHistory;
import io.whence.command.importing.TestImport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The small dump written for these tests, imported. */
final class Tea {

    static final TeamId TEAM = TestImport.TEAM_ID;
    static final StackExchangeIds IDS = new StackExchangeIds(TEAM);

    final TestHistory history = new TestHistory();
    final TestImport.Result result;

    Tea(Path folder) throws IOException, URISyntaxException {
        result = TestImport.run(new StackExchangeFormat(), files(), folder, history);
    }

    static Path files() throws URISyntaxException {
        var posts = Objects.requireNonNull(Tea.class.getResource("/stackexchange/tea/Posts.xml"));
        return Objects.requireNonNull(Path.of(posts.toURI()).getParent());
    }

    <E extends Event> List<E> all(Class<E> type) {
        return history.entries().stream()
                .map(TestHistory.Entry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    EventEnvelope envelope(Event event) {
        return history.entries().stream()
                .filter(entry -> entry.event().equals(event))
                .findFirst()
                .orElseThrow()
                .envelope();
    }
}
