package io.whence.command.importing.stackexchange;

import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerLocked;
import io.whence.api.event.AnswerEvent.AnswerRolledBack;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerUnlocked;
import io.whence.api.event.Event;
import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.text.MarkdownText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer's saves as events. */
final class AnswerEventMapper implements PostEventMapper {

    private final StagedDump dump;
    private final StagedPostRow post;
    private final AnswerId id;
    private final QuestionId question;
    private MarkdownText body = new MarkdownText("");

    AnswerEventMapper(StagedDump dump, StagedPostRow post) {
        this.dump = dump;
        this.post = post;
        this.id = dump.ids().answer(post.id());
        this.question = dump.ids().question(post.parent());
    }

    @Override
    public Event begun(@Nullable RevisionGroup save) {
        var first = save == null ? null : save.of(PostHistoryType.INITIAL_BODY);
        if (first == null) {
            dump.ledger().approximated(StackExchangeLosses.FIRST_REVISION, post.sourceId());
        }
        body = dump.texts().body(first == null ? post.body() : first.text(), post.sourceId());
        return new AnswerGiven(id, question, dump.ids().teamId(), body);
    }

    @Override
    public Event edited(RevisionGroup save) {
        apply(save);
        return new AnswerEdited(id, question, body, dump.texts().note(save.comment(), save.sourceId()));
    }

    @Override
    public Event rolledBack(RevisionGroup save, int toRevision) {
        apply(save);
        return new AnswerRolledBack(id, question, toRevision, body, dump.texts().note(save.comment(), save.sourceId()));
    }

    @Override
    public Event deleted(List<MemberId> voters) {
        return new AnswerDeleted(id, question, voters);
    }

    @Override
    public Event undeleted(List<MemberId> voters) {
        return new AnswerUndeleted(id, question, voters);
    }

    @Override
    public Event locked(@Nullable String comment) {
        return new AnswerLocked(id, question, comment);
    }

    @Override
    public Event unlocked(@Nullable String comment) {
        return new AnswerUnlocked(id, question, comment);
    }

    private void apply(RevisionGroup save) {
        var row = save.of(PostHistoryType.ROLLBACK_BODY, PostHistoryType.EDIT_BODY, PostHistoryType.INITIAL_BODY);
        if (row != null) {
            body = dump.texts().body(row.text(), save.sourceId());
        }
    }
}
