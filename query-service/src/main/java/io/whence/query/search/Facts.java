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
 * @param work of a task
 */
record Facts(
        List<String> tags, List<Trait> traits, @Nullable String acceptedAnswer, int answers, Work work) {

    static Facts of(List<String> tags, Trait... traits) {
        return new Facts(tags, List.of(traits), null, 0, Work.NONE);
    }

    Facts tagged(List<String> now) {
        return new Facts(now, traits, acceptedAnswer, answers, work);
    }

    Facts is(Trait trait, boolean now) {
        var others = traits.stream().filter(other -> other != trait);
        var after = Stream.concat(others, now ? Stream.of(trait) : Stream.empty())
                .sorted()
                .toList();
        return new Facts(tags, after, acceptedAnswer, answers, work);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    Facts accepting(@Nullable String answer) {
        return new Facts(tags, traits, answer, answers, work).is(Trait.HAS_ACCEPTED, answer != null);
    }

    Facts answered(int more) {
        int now = answers + more;
        return new Facts(tags, traits, acceptedAnswer, now, work).is(Trait.HAS_ANSWERS, now > 0);
    }

    Facts still() {
        return new Facts(tags, traits, null, 0, work.still());
    }

    Facts with(Work now) {
        return new Facts(tags, traits, acceptedAnswer, answers, now);
    }
}
