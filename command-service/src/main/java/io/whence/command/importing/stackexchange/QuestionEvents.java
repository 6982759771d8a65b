package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionUnlocked;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.text.MarkdownText;
import io.whence.command.importing.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question's saves as events. */
final class QuestionEvents implements PostEvents {

    private final Dump dump;
    private final Post post;
    private final QuestionId id;
    private String title = "";
    private MarkdownText body = new MarkdownText("");
    private List<String> tags = List.of();

    QuestionEvents(Dump dump, Post post) {
        this.dump = dump;
        this.post = post;
        this.id = dump.ids().question(post.id());
    }

    @Override
    public Event begun(@Nullable Save save) {
        var firstTitle = save == null ? null : save.of(HistoryType.INITIAL_TITLE);
        var firstBody = save == null ? null : save.of(HistoryType.INITIAL_BODY);
        var firstTags = save == null ? null : save.of(HistoryType.INITIAL_TAGS);
        if (firstTitle == null || firstBody == null || firstTags == null) {
            dump.ledger().approximated(Losses.FIRST_REVISION, post.sourceId());
        }
        title = title(firstTitle, post.title());
        body = dump.texts().body(firstBody == null ? post.body() : firstBody.text(), post.sourceId());
        tags = Tags.of(firstTags == null ? post.tags() : firstTags.text());
        return new QuestionAsked(id, dump.ids().teamId(), title, body, tags);
    }

    @Override
    public Event edited(Save save) {
        var newTitle = save.of(HistoryType.EDIT_TITLE, HistoryType.INITIAL_TITLE);
        var newBody = save.of(HistoryType.EDIT_BODY, HistoryType.INITIAL_BODY);
        var newTags = save.of(HistoryType.EDIT_TAGS, HistoryType.INITIAL_TAGS);
        apply(save, newTitle, newBody, newTags);
        return new QuestionEdited(
                id,
                newTitle == null ? null : title,
                newBody == null ? null : body,
                newTags == null ? null : tags,
                dump.texts().note(save.comment(), save.sourceId()));
    }

    @Override
    public Event rolledBack(Save save, int toRevision) {
        apply(
                save,
                save.of(HistoryType.ROLLBACK_TITLE, HistoryType.EDIT_TITLE),
                save.of(HistoryType.ROLLBACK_BODY, HistoryType.EDIT_BODY),
                save.of(HistoryType.ROLLBACK_TAGS, HistoryType.EDIT_TAGS));
        return new QuestionRolledBack(
                id, toRevision, title, body, tags, dump.texts().note(save.comment(), save.sourceId()));
    }

    Event closed(QuestionCloseReason reason, List<QuestionId> originals, @Nullable String note, List<MemberId> voters) {
        return new QuestionClosed(id, reason, originals, note, voters);
    }

    Event reopened(List<MemberId> voters) {
        return new QuestionReopened(id, voters);
    }

    @Override
    public Event deleted(List<MemberId> voters) {
        return new QuestionDeleted(id, voters);
    }

    @Override
    public Event undeleted(List<MemberId> voters) {
        return new QuestionUndeleted(id, voters);
    }

    @Override
    public Event locked(@Nullable String comment) {
        return new QuestionLocked(id, comment);
    }

    @Override
    public Event unlocked(@Nullable String comment) {
        return new QuestionUnlocked(id, comment);
    }

    private void apply(Save save, Save.@Nullable Row newTitle, Save.@Nullable Row newBody, Save.@Nullable Row newTags) {
        title = newTitle == null ? title : title(newTitle, title);
        body = newBody == null ? body : dump.texts().body(newBody.text(), save.sourceId());
        tags = newTags == null ? tags : Tags.of(newTags.text());
    }

    private String title(Save.@Nullable Row row, @Nullable String otherwise) {
        var text = row == null || row.text() == null ? otherwise : row.text();
        if (text == null) {
            dump.ledger().approximated(Texts.MISSING, post.sourceId());
            return "";
        }
        return dump.texts().title(text, post.sourceId());
    }
}
