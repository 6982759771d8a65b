package io.whence.command.importing.trello;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.importing.TestHistory;
import io.whence.command.importing.TestImport;
import io.whence.command.importing.trello.staging.BoardExportReader;
import io.whence.command.importing.trello.state.TrelloIds;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The small board written for these tests, exported twice, and imported as often as asked for. */
final class Teahouse {

    static final String BOARD = "65e199100000000000000001";
    static final TrelloIds IDS = new TrelloIds(TestImport.TEAM_ID, BOARD);

    final TestHistory history = new TestHistory();
    private final Path folder;
    private int imports;

    Teahouse(Path folder) {
        this.folder = folder;
    }

    static Path export(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Teahouse.class.getResource("/trello/teahouse-" + name + ".json"))
                .toURI());
    }

    TestImport.Result imported(String name) throws IOException, URISyntaxException {
        return imported(Files.readAllBytes(export(name)));
    }

    TestImport.Result imported(byte[] file) throws IOException {
        imports++;
        var into = Files.createDirectory(folder.resolve("import-" + imports));
        Files.write(into.resolve(BoardExportReader.NAME), file);
        return TestImport.run(new TrelloBoardFormat(), into, history);
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
                .orElseThrow(() -> new AssertionError(event + " is not on record"))
                .envelope();
    }
}
