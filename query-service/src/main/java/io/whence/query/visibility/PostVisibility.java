package io.whence.query.visibility;

import io.whence.api.id.CommentId;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.store.InMemoryDocuments;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The posts that a caller may see. What is deleted is seen by its author and by the team's owners, and hides what hangs under it;
 * what is in a team that cannot be seen does not exist. Nobody else decides this.
 */
@Component
public final class PostVisibility {

    private final List<VisiblePostSource> sources;

    PostVisibility(List<VisiblePostSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * A post by its id.
     *
     * @throws RequestProblemException 404 when there is none, or the caller may not see it
     */
    public VisiblePost see(Caller caller, String id) {
        return Optional.ofNullable(find(caller, List.of(id)).get(id)).orElseThrow(RequestProblemException::notFound);
    }

    /** Those of the posts that the caller may see, by id. */
    public Map<String, VisiblePost> find(Caller caller, Collection<String> ids) {
        var comments = comments(CommentDocument.OUTLINED, ids);
        var posts = Stream.concat(ids.stream(), comments.values().stream().map(CommentDocument.Outlined::on))
                .distinct()
                .toList();
        var visible = new HashMap<>(look(caller, posts).visible());
        comments.forEach((id, comment) -> Optional.ofNullable(visible.get(comment.on()))
                .filter(on -> comment.post().isSeenBy(caller, on.team()))
                .ifPresent(on -> visible.put(id, new VisiblePost(id, on.rootId(), on.title(), on.team()))));
        visible.keySet().retainAll(ids);
        return visible;
    }

    /** What there was once, without any post that the caller may not see now. */
    public InMemoryDocuments hide(Caller caller, InMemoryDocuments then) {
        // The others, as links, are named by what they are of.
        var ids = then.ids().stream().filter(id -> id.indexOf('/') < 0).collect(Collectors.toSet());
        ids.removeAll(find(caller, ids).keySet());
        then.deleteIf(ids::contains);
        return then;
    }

    public Optional<CommentDocument> comment(String id) {
        return Optional.ofNullable(comments(CommentDocument.ALL, List.of(id)).get(id));
    }

    /** What the caller sees of these, comments aside. */
    public VisibilityResult look(Caller caller, Collection<String> ids) {
        return sources.stream()
                .map(source -> source.look(caller, ids))
                .reduce(VisibilityResult.AT_NOTHING, VisibilityResult::and);
    }

    private <D> Map<String, D> comments(
            io.whence.query.readmodel.store.DocumentCollection<D> as, Collection<String> ids) {
        var wanted = ids.stream().filter(id -> id.startsWith(CommentId.PREFIX)).toList();
        var comments = new HashMap<String, D>();
        if (!wanted.isEmpty()) {
            sources.stream()
                    .flatMap(source -> source.comments().stream())
                    .forEach(documents -> comments.putAll(documents.find(as, wanted)));
        }
        return comments;
    }
}
