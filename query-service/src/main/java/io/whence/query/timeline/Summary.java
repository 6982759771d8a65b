package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.importing.ImportEvent;
import io.whence.api.importing.ImportEvent.ImportBegun;
import io.whence.api.importing.ImportEvent.ImportEnded;
import io.whence.api.member.MemberEvent;
import io.whence.api.member.MemberEvent.MemberJoined;
import io.whence.api.member.MemberEvent.MemberLeft;
import io.whence.api.member.MemberEvent.MemberRegistered;
import io.whence.api.member.MemberEvent.MemberRoleChanged;
import io.whence.api.question.QuestionEvent;
import io.whence.api.task.TaskEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamEvent.TeamFounded;
import io.whence.api.team.TeamEvent.TeamRenamed;
import io.whence.api.team.TeamEvent.TeamVisibilityChanged;
import io.whence.api.token.TokenEvent;
import io.whence.api.wire.EventNames;
import io.whence.api.wire.WireJson;
import io.whence.query.access.MemberRef;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Says what happened in one plain sentence. */
record Summary(Entry entry, Named named) implements Event.Visitor<String> {

    private static final JsonMapper DATA = WireJson.mapper();

    static String of(Entry entry, Named named) {
        var type = EventNames.classOf(entry.type());
        if (type == null) {
            throw new IllegalStateException("an entry was folded from an event without a name");
        }
        return DATA.readValue(entry.data(), type).accept(new Summary(entry, named));
    }

    @Override
    public String visit(TeamEvent event) {
        return who()
                + switch (event) {
                    case TeamFounded e -> "founded the team " + e.name();
                    case TeamRenamed e -> "renamed the team to " + e.name();
                    case TeamVisibilityChanged e -> "made the team " + lower(e.visibility());
                };
    }

    @Override
    public String visit(MemberEvent event) {
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

    @Override
    public String visit(TokenEvent event) {
        return who() + "changed an access token";
    }

    @Override
    public String visit(QuestionEvent event) {
        return who() + QuestionSummary.of(event, root(), named.showsWordsOf(entry));
    }

    @Override
    public String visit(AnswerEvent event) {
        return who() + AnswerSummary.of(event, root(), named.showsWordsOf(entry));
    }

    @Override
    public String visit(CommentEvent event) {
        return who() + CommentSummary.of(event, root());
    }

    @Override
    public String visit(TaskEvent event) {
        boolean self = Objects.equals(entry.member(), entry.actor());
        var whom = name(named.people().named(entry.member()));
        return who() + new TaskSummary(named, root(), named.showsWordsOf(entry), self, whom).of(event);
    }

    @Override
    public String visit(BoardEvent event) {
        return who() + BoardSummary.of(event, root());
    }

    @Override
    public String visit(ListEvent event) {
        return who() + BoardSummary.of(event, named.title(event.listId().value()), root());
    }

    @Override
    public String visit(CalendarEvent event) {
        return who() + "changed a calendar feed";
    }

    @Override
    public String visit(ImportEvent event) {
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
