package io.whence.query.diff;

import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TypeIds;
import io.whence.platform.web.Caller;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootDifference;
import io.whence.query.asof.RootHistory;
import io.whence.query.family.EventFamilies;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.MemberNames;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.visibility.PostVisibility;
import io.whence.query.visibility.VisiblePost;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The names of what a difference names by id: lists as they were at either moment, everything else as it is now.
 *
 * @param before the names of lists at the earlier moment
 * @param after the names of lists at the later one
 */
record DiffNames(
        MemberNames people, Map<String, VisiblePost> posts, Map<String, String> before, Map<String, String> after) {

    /** Fields that hold ids, and no text of anybody's. */
    private static final Set<String> OF_IDS =
            Set.of("author", "assignees", "watchers", "list", "lists", "blockers", "closure/duplicateOf");

    String old(String field, Object value) {
        return told(field, value, before);
    }

    String now(String field, Object value) {
        return told(field, value, after);
    }

    private String told(String field, Object value, Map<String, String> lists) {
        return switch (value) {
            case Collection<?> several ->
                several.stream().map(one -> told(field, one, lists)).collect(Collectors.joining(", "));
            case String text -> OF_IDS.contains(field) ? name(text, lists) : "“" + text + "”";
            default -> value.toString();
        };
    }

    private String name(String id, Map<String, String> lists) {
        var kind = TypeIds.prefixOf(id);
        var name = switch (kind) {
            case MemberId.PREFIX -> people.named(id).name();
            case ListId.PREFIX -> lists.getOrDefault(id, after.get(id));
            default ->
                Optional.ofNullable(posts.get(id)).map(VisiblePost::title).orElse(null);
        };
        if (name == null) {
            return kind.equals(MemberId.PREFIX) ? "somebody" : "another " + kind;
        }
        return kind.equals(MemberId.PREFIX) ? name : "“" + name + "”";
    }

    /** Looks names up. */
    @Component
    static final class Finder {

        private final MemberDirectory members;
        private final PostVisibility posts;
        private final RootHistory histories;
        private final EventFamilies families;

        Finder(MemberDirectory members, PostVisibility posts, RootHistory histories, EventFamilies families) {
            this.families = families;
            this.members = members;
            this.posts = posts;
            this.histories = histories;
        }

        /** All that a difference between two positions names. */
        DiffNames of(Caller caller, RootDifference difference, long from, long to) {
            var ids = ids(difference).collect(Collectors.toSet());
            var before = new HashMap<String, String>();
            var after = new HashMap<String, String>();
            boards(difference)
                    .distinct()
                    .forEach(board -> histories
                            .read(HistoryStream.of(board), to)
                            .forEachRemaining(event -> {
                                call(event, after);
                                if (event.position() <= from) {
                                    call(event, before);
                                }
                            }));
            return new DiffNames(members.named(ids), posts.find(caller, ids), before, after);
        }

        private static Stream<String> ids(RootDifference difference) {
            return difference.deltas().stream()
                    .filter(delta -> OF_IDS.contains(delta.field()))
                    .flatMap(delta -> Stream.of(values(delta.old()), values(delta.now())))
                    .flatMap(List::stream)
                    .filter(id -> !id.startsWith(ListId.PREFIX));
        }

        private static List<String> values(@Nullable Object value) {
            return switch (value) {
                case null -> List.of();
                case Collection<?> several ->
                    several.stream().map(String::valueOf).toList();
                default -> List.of(value.toString());
            };
        }

        /** Those whose lists it may name. */
        private Stream<String> boards(RootDifference difference) {
            var root =
                    difference.root().startsWith(BoardId.PREFIX) ? Stream.of(difference.root()) : Stream.<String>of();
            var places = difference.events().values().stream()
                    .flatMap(event -> families.scope(event.event()).stream())
                    .flatMap(scope -> scope.places().stream());
            return Stream.concat(root, places.map(place -> place.boardId().value()));
        }

        private void call(RecordedEvent event, Map<String, String> names) {
            families.partName(event.event()).ifPresent(part -> names.put(part.id(), part.name()));
        }
    }
}
