package io.whence.query.revisions;

import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamilies;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The projection of whatever was written into a document for each time it was. */
@Component
final class RevisionsProjection implements Projection {

    private final EventFamilies families;

    RevisionsProjection(EventFamilies families) {
        this.families = families;
    }

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(RevisionDocument.ALL, RevisionHeadDocument.ALL);
    }

    @Override
    public String subjectOf(RecordedEvent event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            families.content(recorded.event()).ifPresent(writing -> write(writing, recorded, session));
        }
    }

    private void prefetch(List<RecordedEvent> batch, DocumentSession session) {
        var posts = batch.stream()
                .flatMap(recorded -> families.content(recorded.event()).stream())
                .map(ContentChange::postId)
                .distinct()
                .toList();
        session.prefetch(RevisionHeadDocument.ALL, posts);
        var latest = new ArrayList<String>();
        for (var post : posts) {
            Stream.ofNullable(session.get(RevisionHeadDocument.ALL, post))
                    .forEach(head -> latest.add(RevisionDocument.id(post, head.latest())));
        }
        session.prefetch(RevisionDocument.ALL, latest);
    }

    private static void write(ContentChange writing, RecordedEvent recorded, DocumentSession session) {
        var id = writing.postId();
        var head = session.get(RevisionHeadDocument.ALL, id);
        if (head != null && head.position() >= recorded.position()) {
            return;
        }
        long number = head == null ? 1 : head.latest() + 1;
        var before = head == null ? null : session.get(RevisionDocument.ALL, RevisionDocument.id(id, head.latest()));
        session.put(
                RevisionDocument.ALL,
                RevisionDocument.id(id, number),
                RevisionDocument.of(writing, number, before, recorded));
        session.put(RevisionHeadDocument.ALL, id, new RevisionHeadDocument(number, recorded.position()));
    }
}
