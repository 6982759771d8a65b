package io.whence.command.importing.trello;

import io.whence.command.importing.ImportFormat;
import io.whence.command.importing.ImportRun;
import io.whence.command.importing.ImportedTextBounds;
import io.whence.command.platform.staging.Staging;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The export of a Trello board, one JSON file. Its actions are staged on disk, since they come newest first, and replayed the other
 * way round; what they do not tell, the state of the board does, and is put right at the end.
 */
@Component
final class TrelloFormat implements ImportFormat {

    static final String NAME = "trello";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> files() {
        return Set.of(BoardFile.NAME);
    }

    @Override
    public Set<String> required() {
        return files();
    }

    @Override
    public void run(ImportRun run) throws IOException {
        try (Staging staging = Staging.in(run.folder(), Tables.ALL)) {
            var stager = new Stager(staging, run.ledger(), run.progress());
            new BoardFile(Section.properties()).read(run.folder().resolve(BoardFile.NAME), stager);
            run.progress().rowsTotal(run.progress().rowsRead());
            tell(export(run, staging, stager.header()));
            run.recorder().flush();
        }
    }

    private static Export export(ImportRun run, Staging staging, Header header) {
        var ids = new Ids(run.teamId(), header.id());
        var hindsight = new Hindsight(staging);
        hindsight.look();
        var state = new BoardState();
        var onRecord = new OnRecord(run.recorder(), state);
        var pen = new Pen(run.recorder(), onRecord, state);
        var members = new Members(staging, run.ledger(), ids, pen, state, run.slug());
        return new Export(
                header,
                ids,
                staging,
                hindsight,
                run.ledger(),
                new ImportedTextBounds(run.ledger()),
                state,
                onRecord,
                pen,
                members,
                new Ranks<>(Object::toString),
                new Ranks<>(Object::toString),
                new Ranks<>(Object::toString));
    }

    private static void tell(Export export) {
        var things = new Things(export);
        things.readWhatIsOnRecord();
        things.stageBeginnings();
        var beginnings = new Beginnings(export);
        new Replay(export, beginnings).run();
        var reconciler = new Reconciler(export);
        new BoardEnd(export, beginnings, reconciler).reconcile();
        new CardEnd(export, beginnings, reconciler).reconcile();
        new ChecklistEnd(export, reconciler).reconcile();
        new CommentEnd(export, reconciler).reconcile();
        export.members().account();
    }
}
