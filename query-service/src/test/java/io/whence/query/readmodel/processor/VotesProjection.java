package io.whence.query.readmodel.processor;

import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A projection to try the runner with: a document that grows for each question, and one for each event. */
public class VotesProjection implements Projection {

    /** A question asked with this title cannot be folded. */
    public static final String POISON = "poison";

    public record Question(String title, long events, long lastPosition) {}

    public record Item(String question, long position, String type) {}

    public static final DocumentIndex<Question> BY_EVENTS = new DocumentIndex<>(
            "by-events", question -> IndexKey.of(List.of(), List.of(question.events(), question.lastPosition())));
    static final DocumentIndex<Item> BY_QUESTION =
            new DocumentIndex<>("by-question", item -> IndexKey.of(List.of(item.question()), List.of(item.position())));
    public static final DocumentIndex<Item> BY_POSITION =
            new DocumentIndex<>("by-position", item -> IndexKey.of(List.of(), List.of(item.position())));
    public static final DocumentCollection<Question> QUESTIONS =
            new DocumentCollection<>("questions", Question.class, List.of(BY_EVENTS));
    public static final DocumentCollection<Item> ITEMS =
            new DocumentCollection<>("items", Item.class, List.of(BY_QUESTION, BY_POSITION));

    public final AtomicLong folded = new AtomicLong();

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(QUESTIONS, ITEMS);
    }

    @Override
    public String subjectOf(RecordedEvent event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        session.prefetch(
                QUESTIONS, batch.stream().map(RecordedEvent::aggregateId).toList());
        for (var event : batch) {
            fold(event, session);
            folded.incrementAndGet();
        }
    }

    private void fold(RecordedEvent event, DocumentSession session) {
        var id = event.aggregateId();
        var before = session.get(QUESTIONS, id);
        var title = title(event, before == null ? "" : before.title());
        session.put(QUESTIONS, id, new Question(title, before == null ? 1 : before.events() + 1, event.position()));
        if (title.equals(POISON)) {
            throw new IllegalStateException("what somebody wrote");
        }
        session.put(ITEMS, event.eventId(), new Item(id, event.position(), event.type()));
    }

    private static String title(RecordedEvent event, String before) {
        return switch (event.event()) {
            case QuestionAsked asked -> asked.title();
            case QuestionEdited edited when edited.title() != null -> edited.title();
            default -> before;
        };
    }
}
