package io.whence.query.revisions;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent.AnswerEdited;
import io.whence.api.answer.AnswerEvent.AnswerGiven;
import io.whence.api.answer.AnswerEvent.AnswerRolledBack;
import io.whence.api.comment.CommentEvent.CommentAdded;
import io.whence.api.comment.CommentEvent.CommentEdited;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionRolledBack;
import io.whence.api.text.Markdown;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every wording a question, an answer or a comment ever had. */
@Component
class RevisionsProjection implements Projection {

    /** A post's revisions, in their order. */
    static final Index<Revision> OF_SUBJECT = new Index<>(
            "of-subject", revision -> List.of(new Key(List.of(revision.subject()), List.of((long) revision.number()))));

    static final Collection<Revision> REVISIONS = new Collection<>("revisions", Revision.class, List.of(OF_SUBJECT));

    static final Collection<Latest> LATEST = new Collection<>("latest", Latest.class, List.of());

    private record Content(
            @Nullable String title,
            @Nullable Markdown body,
            @Nullable List<String> tags,
            @Nullable String comment) {}

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(REVISIONS, LATEST);
    }

    @Override
    public String subjectOf(Recorded event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            var content = content(recorded.event());
            if (content != null) {
                fold(recorded, content, session);
            }
        }
    }

    private static void prefetch(List<Recorded> batch, Session session) {
        var subjects = new LinkedHashSet<String>();
        for (var recorded : batch) {
            if (content(recorded.event()) != null) {
                subjects.add(recorded.aggregateId());
            }
        }
        session.prefetch(LATEST, subjects);
        var revisions = new LinkedHashSet<String>();
        for (var subject : subjects) {
            var latest = session.get(LATEST, subject);
            if (latest != null) {
                revisions.add(id(subject, latest.number()));
            }
        }
        session.prefetch(REVISIONS, revisions);
    }

    private static void fold(Recorded recorded, Content content, Session session) {
        var subject = recorded.aggregateId();
        var latest = session.get(LATEST, subject);
        var before = latest == null ? null : session.get(REVISIONS, id(subject, latest.number()));
        int number = latest == null ? 1 : latest.number() + 1;
        var by = recorded.envelope().actor().memberId();
        session.put(
                REVISIONS,
                id(subject, number),
                new Revision(
                        subject,
                        number,
                        recorded.eventId(),
                        recorded.type(),
                        content.title == null && before != null ? before.title() : content.title,
                        content.body == null ? Objects.requireNonNull(before).body() : content.body,
                        content.tags == null && before != null ? before.tags() : content.tags,
                        content.comment,
                        by == null ? null : by.value(),
                        recorded.occurredAt().toEpochMilli(),
                        recorded.envelope().precision(),
                        recorded.recordedAt().toEpochMilli()));
        session.put(LATEST, subject, new Latest(number));
    }

    /** What an event says anew, null when it says nothing. */
    private static @Nullable Content content(Event event) {
        return switch (event) {
            case QuestionAsked e -> new Content(e.title(), e.body(), e.tags(), null);
            case QuestionEdited e -> new Content(e.title(), e.body(), e.tags(), e.comment());
            case QuestionRolledBack e -> new Content(e.title(), e.body(), e.tags(), e.comment());
            case AnswerGiven e -> new Content(null, e.body(), null, null);
            case AnswerEdited e -> new Content(null, e.body(), null, e.comment());
            case AnswerRolledBack e -> new Content(null, e.body(), null, e.comment());
            case CommentAdded e -> new Content(null, e.body(), null, null);
            case CommentEdited e -> new Content(null, e.body(), null, null);
            case Event _ -> null;
        };
    }

    private static String id(String subject, int number) {
        return subject + "/" + number;
    }
}
