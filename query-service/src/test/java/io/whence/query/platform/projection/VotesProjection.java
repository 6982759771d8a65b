package io.whence.query.platform.projection;

import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A projection to try the runner with: a document that grows for each question, and one for each event. */
class VotesProjection implements Projection {

    /** A question asked with this title cannot be folded. */
    static final String POISON = "poison";

    record Question(String title, long events, long lastPosition) {}

    record Item(String question, long position, String type) {}

    static final Index<Question> BY_EVENTS = new Index<>(
            "by-events", question -> Key.of(List.of(), List.of(question.events(), question.lastPosition())));
    static final Index<Item> BY_QUESTION =
            new Index<>("by-question", item -> Key.of(List.of(item.question()), List.of(item.position())));
    static final Index<Item> BY_POSITION =
            new Index<>("by-position", item -> Key.of(List.of(), List.of(item.position())));
    static final Collection<Question> QUESTIONS = new Collection<>("questions", Question.class, List.of(BY_EVENTS));
    static final Collection<Item> ITEMS = new Collection<>("items", Item.class, List.of(BY_QUESTION, BY_POSITION));

    final AtomicLong folded = new AtomicLong();

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
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
