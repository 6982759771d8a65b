package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.ImportLedger;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.ImportedFact;
import io.whence.command.importing.ImportedTextBounds;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A staged dump on its way to becoming facts: what those who read it need together. */
record StagedDump(
        StagingDatabase staging,
        ImportLedger ledger,
        ChronologicalFactStore facts,
        SourceAuthorDirectory authors,
        StackExchangeIds ids,
        ImportedTextBounds texts) {

    static final long QUESTION = 1;
    static final long ANSWER = 2;

    /** Something a row's author did at its time. */
    void happened(
            long sort, ChronologicalFactStore.Rank rank, long at, Event event, SourceAuthor author, String sourceId) {
        var actor = authors.actor(author, sort, sourceId);
        facts.add(sort, rank, new ImportedFact(event, actor, at(at, TimePrecision.INSTANT), sourceId));
    }

    /** Something of which the row does not say who did it. */
    void happenedSomehow(long sort, OccurrenceTime occurrence, Event event, EventActor actor, String sourceId) {
        facts.add(sort, ChronologicalFactStore.Rank.REST, new ImportedFact(event, actor, occurrence, sourceId));
    }

    static OccurrenceTime at(long millis, TimePrecision precision) {
        return new OccurrenceTime(Instant.ofEpochMilli(millis), precision);
    }

    boolean isQuestion(long post) {
        return staging.number("SELECT 1 FROM posts WHERE id=? AND type=1 AND why IS NULL", post) != null;
    }

    void imported(DumpSourceFile file) {
        ledger.imported(file.fileName());
    }

    void skipped(DumpSourceFile file, ImportLoss loss, long row) {
        ledger.skipped(file.fileName(), loss, file.id(row));
    }

    /**
     * Why what belongs to a post cannot be imported; null when it can.
     *
     * @param type the post's, null when there is no such post
     * @param why the code noted with the post
     */
    static @Nullable ImportLoss lossOf(@Nullable Long type, @Nullable String why) {
        if (type == null) {
            return StackExchangeLosses.POST_ABSENT;
        }
        if (why == null) {
            return null;
        }
        return type == ANSWER ? StackExchangeLosses.QUESTION_ABSENT : StackExchangeLosses.OTHER_POST;
    }
}
