package io.whence.command.importing.trello.state;

import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.id.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.wire.EventActor;
import io.whence.command.importing.ImportLedger;
import io.whence.command.importing.ImportedAuthorNames;
import io.whence.command.importing.trello.staging.BoardExportSection;
import io.whence.command.importing.trello.staging.ExportElement;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.importing.trello.staging.TrelloLosses;
import io.whence.command.runtime.staging.StagingDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of whom an export tells that they did something: each becomes a member who can never log in, known from then on.
 */
public final class TrelloMembers {

    private final StagingDatabase staging;
    private final ImportLedger ledger;
    private final TrelloIds ids;
    private final FactWriter pen;
    private final ReplayedBoardState state;
    private final String team;
    private final Set<String> met = new HashSet<>();

    public TrelloMembers(
            StagingDatabase staging,
            ImportLedger ledger,
            TrelloIds ids,
            FactWriter pen,
            ReplayedBoardState state,
            String team) {
        this.staging = staging;
        this.ledger = ledger;
        this.ids = ids;
        this.pen = pen;
        this.state = state;
        this.team = team;
    }

    /** The one who did an action. */
    public EventActor actor(ExportElement action, String sourceId) {
        var id = creator(action);
        if (id == null) {
            ledger.approximated(TrelloLosses.ACTOR_UNKNOWN, sourceId);
            return EventActor.UNKNOWN;
        }
        return person(ids.member(id));
    }

    /** Has the one who did an action be known from it on at the latest. */
    public void meet(ExportElement action, Instant at) {
        var id = creator(action);
        if (id != null) {
            member(id, at);
        }
    }

    private static @Nullable String creator(ExportElement action) {
        var id = action.id("idMemberCreator");
        return id == null ? action.at("memberCreator").id("id") : id;
    }

    /** The member somebody becomes, who is known from that moment on at the latest. */
    public MemberId member(String id, Instant at) {
        var member = ids.member(id);
        joined(id, person(member), at, FactSourceIds.member(id) + "/joined");
        return member;
    }

    /** Somebody joined the board, by whoever did it; returns whether that is news. */
    public boolean joined(String id, EventActor by, Instant at, String sourceId) {
        var member = ids.member(id);
        met.add(id);
        if (state.members.contains(member)) {
            return false;
        }
        var name = ImportedAuthorNames.display(staging.text("SELECT name FROM members WHERE id=?", id), "member");
        var registered = new MemberRegistered(
                member, ImportedAuthorNames.handle(name, null, member, team), name, MemberKind.PERSON, false);
        pen.happened(registered, person(member), at, FactSourceIds.member(id));
        return pen.happened(new MemberJoined(member, ids.teamId(), MemberRole.READER), by, at, sourceId);
    }

    /** Enters those in the ledger whom the export lists. */
    public void account() {
        staging.each("SELECT id FROM members WHERE listed=1", row -> {
            var id = row.text(1);
            if (met.contains(id)) {
                ledger.imported(BoardExportSection.MEMBERS.property());
                ledger.approximated(TrelloLosses.PROFILE, FactSourceIds.member(id));
            } else {
                ledger.skipped(
                        BoardExportSection.MEMBERS.property(), TrelloLosses.IDLE_MEMBER, FactSourceIds.member(id));
            }
        });
    }

    private static EventActor person(MemberId member) {
        return new EventActor(member, MemberKind.PERSON);
    }
}
