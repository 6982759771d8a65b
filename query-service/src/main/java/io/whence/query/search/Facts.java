package io.whence.query.search;

import io.whence.query.search.language.Trait;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else something can be found by.
 *
 * @param tags a question's tags, also on what hangs under it, or a task's labels
 * @param acceptedAnswer of a question
 * @param answers of a question, without deleted ones
 * @param board a task's
 * @param assignees of a task
 * @param items of a task's checklists
 */
record Facts(
        List<String> tags,
        List<Trait> traits,
        @Nullable String acceptedAnswer,
        int answers,
        @Nullable String board,
        List<String> assignees,
        List<Item> items) {

    /** A line of a checklist, or the name of one: then its id is the checklist's. */
    record Item(String id, String checklist, String text) {}

    static Facts of(List<String> tags, Trait... traits) {
        return new Facts(tags, List.of(traits), null, 0, null, List.of(), List.of());
    }

    Facts tagged(List<String> now) {
        return new Facts(now, traits, acceptedAnswer, answers, board, assignees, items);
    }

    Facts is(Trait trait, boolean now) {
        var others = traits.stream().filter(other -> other != trait);
        var after = Stream.concat(others, now ? Stream.of(trait) : Stream.empty())
                .sorted()
                .toList();
        return new Facts(tags, after, acceptedAnswer, answers, board, assignees, items);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    Facts accepting(@Nullable String answer) {
        return new Facts(tags, traits, answer, answers, board, assignees, items).is(Trait.HAS_ACCEPTED, answer != null);
    }

    Facts answered(int more) {
        int now = answers + more;
        return new Facts(tags, traits, acceptedAnswer, now, board, assignees, items).is(Trait.HAS_ANSWERS, now > 0);
    }

    Facts on(@Nullable String newBoard) {
        return new Facts(tags, traits, acceptedAnswer, answers, newBoard, assignees, items);
    }

    Facts assigned(List<String> now) {
        return new Facts(tags, traits, acceptedAnswer, answers, board, now, items);
    }

    Facts listing(List<Item> now) {
        return new Facts(tags, traits, acceptedAnswer, answers, board, assignees, now);
    }
}
