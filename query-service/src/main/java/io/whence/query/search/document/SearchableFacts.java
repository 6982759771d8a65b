package io.whence.query.search.document;

import io.whence.query.search.language.SearchTrait;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that something can be found by, beside its text.
 *
 * @param tags a question's tags, also on what hangs under it, or a task's labels
 * @param acceptedAnswer of a question
 * @param answers of a question, without deleted ones
 * @param work of a task
 */
public record SearchableFacts(
        List<String> tags,
        List<SearchTrait> traits,
        @Nullable String acceptedAnswer,
        int answers,
        TaskAttributes work) {

    public static SearchableFacts of(List<String> tags, SearchTrait... traits) {
        return new SearchableFacts(tags, List.of(traits), null, 0, TaskAttributes.NONE);
    }

    public SearchableFacts tagged(List<String> now) {
        return new SearchableFacts(now, traits, acceptedAnswer, answers, work);
    }

    public SearchableFacts is(SearchTrait trait, boolean now) {
        var others = traits.stream().filter(other -> other != trait);
        var after = Stream.concat(others, now ? Stream.of(trait) : Stream.empty())
                .sorted()
                .toList();
        return new SearchableFacts(tags, after, acceptedAnswer, answers, work);
    }

    public boolean is(SearchTrait trait) {
        return traits.contains(trait);
    }

    public SearchableFacts accepting(@Nullable String answer) {
        return new SearchableFacts(tags, traits, answer, answers, work).is(SearchTrait.HAS_ACCEPTED, answer != null);
    }

    public SearchableFacts answered(int more) {
        int now = answers + more;
        return new SearchableFacts(tags, traits, acceptedAnswer, now, work).is(SearchTrait.HAS_ANSWERS, now > 0);
    }

    SearchableFacts still() {
        return new SearchableFacts(tags, traits, null, 0, work.still());
    }

    public SearchableFacts with(TaskAttributes now) {
        return new SearchableFacts(tags, traits, acceptedAnswer, answers, now);
    }
}
