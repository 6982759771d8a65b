package io.whence.command.question;

import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of a question at one revision. */
record QuestionContent(String title, MarkdownText body, List<String> tags) {

    static QuestionContent of(QuestionAsked event) {
        return new QuestionContent(event.title(), event.body(), event.tags());
    }

    static QuestionContent of(QuestionRolledBack event) {
        return new QuestionContent(event.title(), event.body(), event.tags());
    }

    QuestionContent with(QuestionEdited event) {
        return new QuestionContent(or(event.title(), title), or(event.body(), body), or(event.tags(), tags));
    }

    /** The content at a revision, counted from 1; empty when there is no such revision. */
    static Optional<QuestionContent> at(int revision, List<Event> past) {
        var revisions = new ArrayList<QuestionContent>();
        for (Event event : past) {
            if (event instanceof QuestionAsked asked) {
                revisions.add(of(asked));
            } else if (event instanceof QuestionEdited edited) {
                revisions.add(revisions.getLast().with(edited));
            } else if (event instanceof QuestionRolledBack rolledBack) {
                revisions.add(of(rolledBack));
            }
        }
        return revision >= 1 && revision <= revisions.size()
                ? Optional.of(revisions.get(revision - 1))
                : Optional.empty();
    }

    static <T> @Nullable T changed(@Nullable T asked, T present) {
        return present.equals(asked) ? null : asked;
    }

    private static <T> T or(@Nullable T changed, T present) {
        return changed == null ? present : changed;
    }
}
