package io.whence.command.importing.trello;

import io.whence.command.importing.ImportFormat;
import io.whence.command.importing.ImportRun;
import io.whence.command.importing.ImportedTextBounds;
import io.whence.command.importing.trello.reconcile.BoardExportReconciler;
import io.whence.command.importing.trello.reconcile.BoardReconciler;
import io.whence.command.importing.trello.reconcile.CardReconciler;
import io.whence.command.importing.trello.reconcile.ChecklistReconciler;
import io.whence.command.importing.trello.reconcile.CommentReconciler;
import io.whence.command.importing.trello.replay.CreationBackfill;
import io.whence.command.importing.trello.replay.TrelloActionReplay;
import io.whence.command.importing.trello.staging.BoardExportHeader;
import io.whence.command.importing.trello.staging.BoardExportReader;
import io.whence.command.importing.trello.staging.BoardExportSection;
import io.whence.command.importing.trello.staging.BoardExportStager;
import io.whence.command.importing.trello.staging.BoardStagingTables;
import io.whence.command.importing.trello.staging.InitialStateLookup;
import io.whence.command.importing.trello.state.ExportCatalog;
import io.whence.command.importing.trello.state.FactWriter;
import io.whence.command.importing.trello.state.RecordedFacts;
import io.whence.command.importing.trello.state.ReplayedBoardState;
import io.whence.command.importing.trello.state.StagedBoardExport;
import io.whence.command.importing.trello.state.TrelloIds;
import io.whence.command.importing.trello.state.TrelloMembers;
import io.whence.command.importing.trello.state.TrelloRankOrder;
import io.whence.command.runtime.staging.StagingDatabase;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The export of a Trello board, one JSON file. Its actions are staged on disk, since they come newest first, and replayed the other
 * way round; what they do not tell, the state of the board does, and is put right at the end.
 */
@Component
final class TrelloBoardFormat implements ImportFormat {

    @Override
    public String name() {
        return TrelloIds.SYSTEM;
    }

    @Override
    public Set<String> files() {
        return Set.of(BoardExportReader.NAME);
    }

    @Override
    public Set<String> required() {
        return files();
    }

    @Override
    public void run(ImportRun run) throws IOException {
        try (StagingDatabase staging = StagingDatabase.in(run.folder(), BoardStagingTables.ALL)) {
            var stager = new BoardExportStager(staging, run.ledger(), run.progress());
            new BoardExportReader(BoardExportSection.properties())
                    .read(run.folder().resolve(BoardExportReader.NAME), stager);
            run.progress().rowsTotal(run.progress().rowsRead());
            tell(export(run, staging, stager.header()));
            run.recorder().flush();
        }
    }

    private static StagedBoardExport export(ImportRun run, StagingDatabase staging, BoardExportHeader header) {
        var ids = new TrelloIds(run.teamId(), header.id());
        var hindsight = new InitialStateLookup(staging);
        hindsight.look();
        var state = new ReplayedBoardState();
        var onRecord = new RecordedFacts(run.recorder(), state);
        var pen = new FactWriter(run.recorder(), onRecord, state);
        var members = new TrelloMembers(staging, run.ledger(), ids, pen, state, run.slug());
        return new StagedBoardExport(
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
                new TrelloRankOrder<>(Object::toString),
                new TrelloRankOrder<>(Object::toString),
                new TrelloRankOrder<>(Object::toString));
    }

    private static void tell(StagedBoardExport export) {
        var things = new ExportCatalog(export);
        things.readWhatIsOnRecord();
        things.stageBeginnings();
        var beginnings = new CreationBackfill(export);
        new TrelloActionReplay(export, beginnings).run();
        var reconciler = new BoardExportReconciler(export);
        new BoardReconciler(export, beginnings, reconciler).reconcile();
        new CardReconciler(export, beginnings, reconciler).reconcile();
        new ChecklistReconciler(export, reconciler).reconcile();
        new CommentReconciler(export, reconciler).reconcile();
        export.members().account();
    }
}
