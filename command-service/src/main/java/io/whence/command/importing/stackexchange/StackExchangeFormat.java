package io.whence.command.importing.stackexchange;

import io.whence.command.importing.ImportFormat;
import io.whence.command.importing.ImportRun;
import io.whence.command.importing.Texts;
import io.whence.command.platform.staging.Staging;
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
        return Arrays.stream(SourceFile.values()).map(SourceFile::fileName).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> required() {
        return Set.of(SourceFile.POSTS.fileName(), SourceFile.POST_HISTORY.fileName());
    }

    @Override
    public void run(ImportRun run) throws IOException {
        try (Staging staging = Staging.in(run.folder(), Tables.ALL)) {
            new Stager(staging, run.ledger(), run.progress()).stage(run.folder());
            run.progress().rowsTotal(run.progress().rowsRead());
            var facts = new Facts(staging);
            resolve(dump(staging, facts, run));
            run.progress().factsTotal(facts.count());
            facts.replay(run.recorder());
            run.recorder().flush();
        }
    }

    private static Dump dump(Staging staging, Facts facts, ImportRun run) {
        var ids = new Ids(run.teamId());
        var authors = new Authors(staging, run.ledger(), facts, ids, run.slug());
        return new Dump(staging, run.ledger(), facts, authors, ids, new Texts(run.ledger()));
    }

    private static void resolve(Dump dump) {
        new Posts(dump).resolve();
        new Votes(dump).resolve();
        new Accepts(dump).resolve();
        new Comments(dump).resolve();
        new Links(dump).resolve();
        dump.authors().join();
    }
}
