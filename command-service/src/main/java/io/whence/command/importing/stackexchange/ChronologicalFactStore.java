package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.id.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventJsonFormat;
import io.whence.api.wire.EventNameRegistry;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.ImportedFact;
import io.whence.command.importing.ImportedFactRecorder;
import io.whence.command.runtime.staging.StagedRow;
import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A store of facts that are put down in any order and read back in the order in which they happened. */
final class ChronologicalFactStore {

    /** What comes first among facts of one moment: authors, then what begins a thing, then the rest. */
    enum Rank {
        AUTHOR,
        QUESTION,
        ANSWER,
        REST
    }

    private final StagingDatabase staging;
    private final JsonMapper json = EventJsonFormat.mapper();

    ChronologicalFactStore(StagingDatabase staging) {
        this.staging = staging;
    }

    /**
     * Puts a fact down.
     *
     * @param sort where it stands, in epoch milliseconds: not before what it is about, however little is known of its own time
     */
    void add(long sort, Rank rank, ImportedFact fact) {
        var actor = fact.actor();
        staging.change(
                "INSERT INTO facts VALUES (NULL,?,?,?,?,?,?,?,?,?)",
                sort,
                rank.ordinal(),
                fact.occurrence().at().toEpochMilli(),
                fact.occurrence().precision().name(),
                EventNameRegistry.nameOf(fact.event().getClass()),
                json.writeValueAsString(fact.event()),
                actor.memberId() == null ? null : actor.memberId().value(),
                actor.kind() == null ? null : actor.kind().name(),
                fact.sourceId());
    }

    long count() {
        return Objects.requireNonNullElse(staging.number("SELECT count(*) FROM facts"), 0L);
    }

    void replay(ImportedFactRecorder recorder) {
        staging.run("CREATE INDEX facts_in_order ON facts(sort, rank, seq)");
        staging.each(
                "SELECT at, precision, name, event, actor, kind, source FROM facts ORDER BY sort, rank, seq",
                row -> recorder.record(fact(row)));
    }

    private ImportedFact fact(StagedRow row) {
        Class<? extends Event> type = Objects.requireNonNull(EventNameRegistry.classOf(row.text(3)));
        var actor = row.textIfAny(5);
        return new ImportedFact(
                json.readValue(row.text(4), type),
                actor == null
                        ? EventActor.UNKNOWN
                        : new EventActor(new MemberId(actor), MemberKind.valueOf(row.text(6))),
                new OccurrenceTime(Instant.ofEpochMilli(row.number(1)), TimePrecision.valueOf(row.text(2))),
                row.text(7));
    }
}
