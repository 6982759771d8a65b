package io.whence.query.timeline;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.ImportEvent;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.event.ListEvent;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.event.TokenEvent;
import io.whence.api.wire.EventNames;
import io.whence.api.wire.WireJson;
import io.whence.query.access.MemberRef;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Says what happened in one plain sentence. */
record Summary(Entry entry, Named named) {

    private static final JsonMapper DATA = WireJson.mapper();

    static String of(Entry entry, Named named) {
        var type = EventNames.classOf(entry.type());
        if (type == null) {
            throw new IllegalStateException("an entry was folded from an event without a name");
        }
        var summary = new Summary(entry, named);
        return switch (DATA.readValue(entry.data(), type)) {
            case TeamEvent e -> summary.visit(e);
            case MemberEvent e -> summary.visit(e);
            case TokenEvent e -> summary.visit(e);
            case QuestionEvent e -> summary.visit(e);
            case AnswerEvent e -> summary.visit(e);
            case CommentEvent e -> summary.visit(e);
            case TaskEvent e -> summary.visit(e);
            case BoardEvent e -> summary.visit(e);
            case ListEvent e -> summary.visit(e);
            case CalendarEvent e -> summary.visit(e);
            case ImportEvent e -> summary.visit(e);
        };
    }

    private String visit(TeamEvent event) {
        return who()
                + switch (event) {
                    case TeamFounded e -> "founded the team " + e.name();
                    case TeamRenamed e -> "renamed the team to " + e.name();
                    case TeamVisibilityChanged e -> "made the team " + lower(e.visibility());
                };
    }

    private String visit(MemberEvent event) {
        var whom = name(named.people().named(event.memberId().value()));
        boolean self = event.memberId().value().equals(entry.actor());
        return who()
                + switch (event) {
                    case MemberRegistered _ -> self ? "appeared" : "registered " + whom;
                    case MemberJoined e ->
                        (self ? "joined the team" : "brought " + whom + " into the team") + " as " + lower(e.role());
                    case MemberRoleChanged e ->
                        "made " + (self ? "themselves" : whom) + " " + lower(e.role()) + " of the team";
                    case MemberLeft _ -> self ? "left the team" : "took " + whom + " out of the team";
                };
    }

    private String visit(TokenEvent event) {
        return who() + "changed an access token";
    }

    private String visit(QuestionEvent event) {
        return who() + QuestionSummary.of(event, root(), named.showsWordsOf(entry));
    }

    private String visit(AnswerEvent event) {
        return who() + AnswerSummary.of(event, root(), named.showsWordsOf(entry));
    }

    private String visit(CommentEvent event) {
        return who() + CommentSummary.of(event, root());
    }

    private String visit(TaskEvent event) {
        boolean self = Objects.equals(entry.member(), entry.actor());
        var whom = name(named.people().named(entry.member()));
        return who() + new TaskSummary(named, root(), named.showsWordsOf(entry), self, whom).of(event);
    }

    private String visit(BoardEvent event) {
        return who() + BoardSummary.of(event, root());
    }

    private String visit(ListEvent event) {
        return who() + BoardSummary.of(event, named.title(event.listId().value()), root());
    }

    private String visit(CalendarEvent event) {
        return who() + "changed a calendar feed";
    }

    private String visit(ImportEvent event) {
        return switch (event) {
            case ImportBegun e -> who() + "began to import a " + e.format() + " archive";
            case ImportEnded e -> ImportSummary.of(e);
        };
    }

    /** A note is added where there is one and the caller may read it. */
    static String with(String sentence, @Nullable String note, boolean shown) {
        return note == null || note.isBlank() || !shown ? sentence : sentence + ": " + note.strip();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of what an entry hangs under; only what hangs under something is told of with it. */
    private Title root() {
        return named.title(Objects.requireNonNull(entry.root()));
    }

    /** What most sentences begin with. */
    private String who() {
        var actor = name(named.people().named(entry.actor()));
        return entry.onBehalfOf() == null
                ? actor + " "
                : actor + ", for " + name(named.people().named(entry.onBehalfOf())) + ", ";
    }

    private static String name(MemberRef member) {
        return member.name() == null ? "Somebody" : member.name();
    }
}
