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
import io.whence.command.importing.ImportedTextBounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question's saves as events. */
final class QuestionEventMapper implements PostEventMapper {

    private final StagedDump dump;
    private final StagedPostRow post;
    private final QuestionId id;
    private String title = "";
    private MarkdownText body = new MarkdownText("");
    private List<String> tags = List.of();

    QuestionEventMapper(StagedDump dump, StagedPostRow post) {
        this.dump = dump;
        this.post = post;
        this.id = dump.ids().question(post.id());
    }

    @Override
    public Event begun(@Nullable RevisionGroup save) {
        var firstTitle = save == null ? null : save.of(PostHistoryType.INITIAL_TITLE);
        var firstBody = save == null ? null : save.of(PostHistoryType.INITIAL_BODY);
        var firstTags = save == null ? null : save.of(PostHistoryType.INITIAL_TAGS);
        if (firstTitle == null || firstBody == null || firstTags == null) {
            dump.ledger().approximated(StackExchangeLosses.FIRST_REVISION, post.sourceId());
        }
        title = title(firstTitle, post.title());
        body = dump.texts().body(firstBody == null ? post.body() : firstBody.text(), post.sourceId());
        tags = TagListParser.of(firstTags == null ? post.tags() : firstTags.text());
        return new QuestionAsked(id, dump.ids().teamId(), title, body, tags);
    }

    @Override
    public Event edited(RevisionGroup save) {
        var newTitle = save.of(PostHistoryType.EDIT_TITLE, PostHistoryType.INITIAL_TITLE);
        var newBody = save.of(PostHistoryType.EDIT_BODY, PostHistoryType.INITIAL_BODY);
        var newTags = save.of(PostHistoryType.EDIT_TAGS, PostHistoryType.INITIAL_TAGS);
        apply(save, newTitle, newBody, newTags);
        return new QuestionEdited(
                id,
                newTitle == null ? null : title,
                newBody == null ? null : body,
                newTags == null ? null : tags,
                dump.texts().note(save.comment(), save.sourceId()));
    }

    @Override
    public Event rolledBack(RevisionGroup save, int toRevision) {
        apply(
                save,
                save.of(PostHistoryType.ROLLBACK_TITLE, PostHistoryType.EDIT_TITLE),
                save.of(PostHistoryType.ROLLBACK_BODY, PostHistoryType.EDIT_BODY),
                save.of(PostHistoryType.ROLLBACK_TAGS, PostHistoryType.EDIT_TAGS));
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

    private void apply(
            RevisionGroup save,
            RevisionGroup.@Nullable Row newTitle,
            RevisionGroup.@Nullable Row newBody,
            RevisionGroup.@Nullable Row newTags) {
        title = newTitle == null ? title : title(newTitle, title);
        body = newBody == null ? body : dump.texts().body(newBody.text(), save.sourceId());
        tags = newTags == null ? tags : TagListParser.of(newTags.text());
    }

    private String title(RevisionGroup.@Nullable Row row, @Nullable String otherwise) {
        var text = row == null || row.text() == null ? otherwise : row.text();
        if (text == null) {
            dump.ledger().approximated(ImportedTextBounds.MISSING, post.sourceId());
            return "";
        }
        return dump.texts().title(text, post.sourceId());
    }
}
