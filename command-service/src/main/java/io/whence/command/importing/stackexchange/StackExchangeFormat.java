package io.whence.command.importing.stackexchange;

import io.whence.command.importing.ImportFormat;
import io.whence.command.importing.ImportRun;
import io.whence.command.importing.ImportedTextBounds;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagingDatabase;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The data dump of a Stack Exchange site, a folder of XML files. Rows are staged on disk, made into facts there, and recorded in
 * the order in which they happened.
 */
@Component
final class StackExchangeFormat implements ImportFormat {

    static final String NAME = "stackexchange";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> files() {
        return Arrays.stream(DumpSourceFile.values())
                .map(DumpSourceFile::fileName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> required() {
        return Set.of(DumpSourceFile.POSTS.fileName(), DumpSourceFile.POST_HISTORY.fileName());
    }

    @Override
    public void run(ImportRun run) throws IOException {
        try (StagingDatabase staging = StagingDatabase.in(run.folder(), DumpStagingTables.ALL)) {
            new DumpStager(staging, run.ledger(), run.progress()).stage(run.folder());
            run.progress().rowsTotal(run.progress().rowsRead());
            var facts = new ChronologicalFactStore(staging);
            resolve(dump(staging, facts, run));
            run.progress().factsTotal(facts.count());
            facts.replay(run.recorder());
            run.recorder().flush();
        }
    }

    private static StagedDump dump(StagingDatabase staging, ChronologicalFactStore facts, ImportRun run) {
        var ids = new StackExchangeIds(run.teamId());
        var authors = new SourceAuthorDirectory(staging, run.ledger(), facts, ids, run.slug());
        return new StagedDump(staging, run.ledger(), facts, authors, ids, new ImportedTextBounds(run.ledger()));
    }

    private static void resolve(StagedDump dump) {
        new PostRowFacts(dump).resolve();
        new VoteRowFacts(dump).resolve();
        new AcceptedAnswerFacts(dump).resolve();
        new CommentRowFacts(dump).resolve();
        new QuestionLinkFacts(dump).resolve();
        dump.authors().join();
    }
}
