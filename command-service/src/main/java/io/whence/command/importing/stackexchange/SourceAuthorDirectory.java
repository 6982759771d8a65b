package io.whence.command.importing.stackexchange;

import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.id.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.ImportLedger;
import io.whence.command.importing.ImportedAuthorNames;
import io.whence.command.importing.ImportedFact;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;
import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The directory of those who did something: each becomes a member who can never log in, known from before their first act on. */
final class SourceAuthorDirectory {

    private final StagingDatabase staging;
    private final ImportLedger ledger;
    private final ChronologicalFactStore facts;
    private final StackExchangeIds ids;
    private final String team;

    SourceAuthorDirectory(
            StagingDatabase staging,
            ImportLedger ledger,
            ChronologicalFactStore facts,
            StackExchangeIds ids,
            String team) {
        this.staging = staging;
        this.ledger = ledger;
        this.facts = facts;
        this.ids = ids;
        this.team = team;
    }

    /** The one who did what stands at that place in the order. */
    EventActor actor(SourceAuthor author, long sort, String sourceId) {
        var member = member(author, sort);
        if (member == null) {
            ledger.approximated(StackExchangeLosses.AUTHOR_UNKNOWN, sourceId);
            return EventActor.UNKNOWN;
        }
        if (author.user() == null) {
            ledger.approximated(StackExchangeLosses.AUTHOR_BY_NAME, sourceId);
        }
        return new EventActor(member, kind(author));
    }

    /** The member an author becomes; null for nobody. */
    @Nullable
    MemberId member(SourceAuthor author, long sort) {
        var id = author.id();
        if (id == null) {
            return null;
        }
        staging.change(
                "INSERT INTO authors VALUES (?,?,?,?) ON CONFLICT(id) DO UPDATE"
                        + " SET first=min(first, excluded.first), name=coalesce(name, excluded.name)",
                id,
                author.user(),
                author.name(),
                sort);
        return ids.member(id);
    }

    /** Puts down that all of them joined, and enters those who did nothing in the ledger. */
    void join() {
        staging.each(
                "SELECT a.id, a.user, a.name, a.first, u.id, u.name, u.at FROM authors a LEFT JOIN users u ON u.id=a.user"
                        + " ORDER BY a.id",
                this::join);
        staging.each(
                "SELECT id FROM users WHERE NOT EXISTS (SELECT 1 FROM authors a WHERE a.id='user/'||users.id)",
                row -> ledger.skipped(
                        DumpSourceFile.USERS.fileName(),
                        StackExchangeLosses.IDLE_USER,
                        DumpSourceFile.USERS.id(row.number(1))));
    }

    private void join(StagedRow row) {
        var author = new SourceAuthor(row.numberIfAny(2), row.textIfAny(3));
        var id = row.text(1);
        note(author, row.numberIfAny(5) != null, id);
        long first = row.number(4);
        var since = row.numberIfAny(7);
        long joined = since == null ? first : Math.min(since, first);
        var listed = row.textIfAny(6);
        var name = ImportedAuthorNames.display(listed == null ? author.name() : listed, "user" + author.user());
        var member = ids.member(id);
        var self = new EventActor(member, kind(author));
        var when = new OccurrenceTime(Instant.ofEpochMilli(joined), TimePrecision.INSTANT);
        facts.add(
                joined,
                ChronologicalFactStore.Rank.AUTHOR,
                new ImportedFact(
                        new MemberRegistered(
                                member,
                                ImportedAuthorNames.handle(name, author.user(), member, team),
                                name,
                                kind(author),
                                false),
                        self,
                        when,
                        id));
        facts.add(
                joined,
                ChronologicalFactStore.Rank.AUTHOR,
                new ImportedFact(
                        new MemberJoined(member, ids.teamId(), MemberRole.READER), self, when, id + "/joined"));
    }

    private void note(SourceAuthor author, boolean listed, String id) {
        if (listed) {
            ledger.imported(DumpSourceFile.USERS.fileName());
            ledger.approximated(StackExchangeLosses.PROFILE, id);
        } else if (author.user() != null) {
            ledger.approximated(StackExchangeLosses.AUTHOR_NOT_LISTED, id);
        }
    }

    private static MemberKind kind(SourceAuthor author) {
        return author.isCommunity() ? MemberKind.SERVICE : MemberKind.PERSON;
    }
}
