package io.whence.query.diff;

import io.whence.api.id.TypeIds;
import io.whence.platform.web.Caller;
import io.whence.query.asof.RootDifferenceReader;
import io.whence.query.asof.RootHistory;
import io.whence.query.asof.RootHistory.Touched;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.visibility.PostVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A search for what is otherwise in a team, subject by subject, in the order in which they were first touched. */
@Component
final class TeamChanges {

    private static final int CHUNK = 500;

    /** How many events are looked at for one page. */
    private static final int LOOKED_AT = 5_000;

    /** Everything after one position and up to another. */
    record Window(String team, long after, long upTo) {}

    private final RootHistory histories;
    private final RootDifferenceReader differences;
    private final PostVisibility posts;
    private final DiffNames.Finder names;

    TeamChanges(RootHistory histories, RootDifferenceReader differences, PostVisibility posts, DiffNames.Finder names) {
        this.histories = histories;
        this.differences = differences;
        this.posts = posts;
        this.names = names;
    }

    /**
     * A page of subjects.
     *
     * @param from the position to go on after
     * @return with where to go on: a position and the end of the window
     */
    DocumentPage<SubjectChangesView> page(Caller caller, Window window, long from, int limit) {
        var subjects = new ArrayList<SubjectChangesView>();
        long at = from;
        for (int looked = 0; looked < LOOKED_AT; looked += CHUNK) {
            var touched = histories.touched(window.team, at, window.upTo, CHUNK);
            for (var one : touched) {
                at = one.position();
                changes(caller, window, one).ifPresent(subjects::add);
                if (subjects.size() == limit) {
                    return new DocumentPage<>(subjects, next(window, at));
                }
            }
            if (touched.size() < CHUNK) {
                return new DocumentPage<>(subjects, null);
            }
        }
        return new DocumentPage<>(subjects, next(window, at));
    }

    private @Nullable List<Object> next(Window window, long at) {
        return histories.touched(window.team, at, window.upTo, 1).isEmpty() ? null : List.of(at, window.upTo);
    }

    /** Empty unless it is the first that happened to its subject, and the subject is otherwise and for the caller to see. */
    private Optional<SubjectChangesView> changes(Caller caller, Window window, Touched touched) {
        var root = touched.root();
        if (root == null || histories.after(root, window.after, 1).getFirst().position() != touched.position()) {
            return Optional.empty();
        }
        return Optional.ofNullable(posts.find(caller, List.of(root)).get(root)).flatMap(post -> {
            var difference = differences.between(caller, root, window.after, window.upTo);
            var lines = ChangeLine.of(difference, names.of(caller, difference, window.after, window.upTo));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SubjectChangesView(
                            new SubjectDiffView.Subject(TypeIds.prefixOf(root), root, post.title()), lines));
        });
    }
}
