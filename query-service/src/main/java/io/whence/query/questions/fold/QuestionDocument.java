package io.whence.query.questions.fold;

import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.visibility.PostOutline;
import io.whence.query.visibility.PostState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is now, without what hangs under it.
 *
 * @param answers how many answers it has, without deleted ones
 * @param activityAt when anything last happened to it or under it, votes aside
 */
public record QuestionDocument(
        String id,
        PostState post,
        String title,
        String body,
        List<String> tags,
        @Nullable QuestionClosure closure,
        @Nullable String acceptedAnswer,
        int answers,
        Instant activityAt) {

    public static final DocumentCollection<QuestionDocument> ALL =
            new DocumentCollection<>("questions", QuestionDocument.class, List.of());

    /** What tells who may see a question, and by what name. */
    public record Outlined(String id, PostOutline post, String title) {}

    public static final DocumentCollection<Outlined> OUTLINED = ALL.only(Outlined.class);

    public Outlined outlined() {
        return new Outlined(id, post.outline(), title);
    }

    static QuestionDocument asked(QuestionAsked event, RecordedEvent recorded) {
        return new QuestionDocument(
                event.questionId().value(),
                PostState.begun(event.teamId(), recorded),
                event.title(),
                event.body().source(),
                event.tags(),
                null,
                null,
                0,
                recorded.occurredAt());
    }

    QuestionDocument with(PostState newPost) {
        return new QuestionDocument(id, newPost, title, body, tags, closure, acceptedAnswer, answers, activityAt);
    }

    QuestionDocument saying(String newTitle, String newBody, List<String> newTags) {
        return new QuestionDocument(id, post, newTitle, newBody, newTags, closure, acceptedAnswer, answers, activityAt);
    }

    QuestionDocument closed(@Nullable QuestionClosure now) {
        return new QuestionDocument(id, post, title, body, tags, now, acceptedAnswer, answers, activityAt);
    }

    QuestionDocument accepting(@Nullable String answer) {
        return new QuestionDocument(id, post, title, body, tags, closure, answer, answers, activityAt);
    }

    QuestionDocument answered(int more) {
        return new QuestionDocument(id, post, title, body, tags, closure, acceptedAnswer, answers + more, activityAt);
    }

    QuestionDocument active(RecordedEvent recorded) {
        var at = recorded.occurredAt().isAfter(activityAt) ? recorded.occurredAt() : activityAt;
        return new QuestionDocument(id, post, title, body, tags, closure, acceptedAnswer, answers, at);
    }
}
