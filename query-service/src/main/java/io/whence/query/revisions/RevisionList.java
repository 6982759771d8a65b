package io.whence.query.revisions;

import io.whence.query.identity.MemberDirectory;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import io.whence.query.readmodel.web.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The revisions of a post, the first one first, each with what it changed. */
@Component
final class RevisionList {

    /** A page that holds more text than this ends early; each revision holds a whole text and its difference to another. */
    static final int CHARACTERS = 1_000_000;

    private static final int CHUNK = 10;

    private final DocumentReader documents;
    private final MemberDirectory members;

    RevisionList(ReadModels models, RevisionsProjection projection, MemberDirectory members) {
        this.documents = models.of(projection);
        this.members = members;
    }

    DocumentPage<RevisionView> page(String postId, PageRequest paging) {
        var scan = IndexScan.under(postId).goingOnAfter(paging.after()).atMost(CHUNK);
        var hits = new MergedScan<>(documents, RevisionDocument.ALL, RevisionDocument.BY_POST, List.of(scan));
        var found = within(DocumentPage.page(hits, _ -> true, paging.limit()));
        return new DocumentPage<>(views(found.documents()), found.next());
    }

    private static DocumentPage<RevisionDocument> within(DocumentPage<RevisionDocument> found) {
        long characters = 0;
        for (int i = 0; i < found.documents().size(); i++) {
            var revision = found.documents().get(i);
            characters += revision.body().length();
            if (characters > CHARACTERS && i > 0) {
                var kept = found.documents().subList(0, i);
                return new DocumentPage<>(kept, List.of(kept.getLast().number()));
            }
        }
        return found;
    }

    private List<RevisionView> views(List<RevisionDocument> revisions) {
        var byNumber = new HashMap<Long, RevisionDocument>();
        revisions.forEach(revision -> byNumber.put(revision.number(), revision));
        // The one before the page, which the first one on it is compared with.
        revisions.stream()
                .limit(1)
                .map(first -> RevisionDocument.id(first.postId(), first.number() - 1))
                .flatMap(id -> documents.get(RevisionDocument.ALL, id).stream())
                .forEach(before -> byNumber.put(before.number(), before));
        var people = members.named(revisions.stream()
                .flatMap(revision ->
                        Stream.concat(Stream.ofNullable(revision.actor()), Stream.ofNullable(revision.onBehalfOf())))
                .toList());
        var views = new ArrayList<RevisionView>();
        for (var revision : revisions) {
            views.add(RevisionView.of(revision, byNumber.get(revision.number() - 1), people));
        }
        return views;
    }
}
