package io.whence.api.question;

import io.whence.api.Command;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands to a question. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface QuestionCommand extends Command {

    @Override
    default String aggregateId() {
        return questionId().value();
    }

    QuestionId questionId();

    /** Asks a question. */
    record AskQuestion(QuestionId questionId, TeamId teamId, String title, MarkdownText body, List<String> tags)
            implements QuestionCommand {
        public AskQuestion {
            new FieldValidation()
                    .title("title", title)
                    .body("body", body)
                    .tags("tags", tags)
                    .orReject();
            tags = List.copyOf(tags);
        }
    }

    /** Changes what is not null. */
    record EditQuestion(
            QuestionId questionId,
            @Nullable String title,
            @Nullable MarkdownText body,
            @Nullable List<String> tags,
            @Nullable String comment)
            implements QuestionCommand {
        public EditQuestion {
            var check = new FieldValidation().note("comment", comment);
            if (title != null) {
                check.title("title", title);
            }
            if (body != null) {
                check.body("body", body);
            }
            if (tags != null) {
                check.tags("tags", tags);
            }
            check.unless(
                            title != null || body != null || tags != null,
                            "",
                            "nothing-to-change",
                            "Give a title, a body or tags.")
                    .orReject();
        }
    }

    /** Restores the content of an earlier revision, counted from 1. */
    record RollBackQuestion(
            QuestionId questionId, int toRevision, @Nullable String comment) implements QuestionCommand {
        public RollBackQuestion {
            new FieldValidation().note("comment", comment).orReject();
        }
    }

    /** Closes a question. */
    record CloseQuestion(
            QuestionId questionId,
            QuestionCloseReason reason,
            @Nullable QuestionId duplicateOf,
            @Nullable String note) implements QuestionCommand {
        public CloseQuestion {
            new FieldValidation()
                    .required("reason", reason)
                    .note("note", note)
                    .unless(
                            (reason == QuestionCloseReason.DUPLICATE) == (duplicateOf != null),
                            "duplicateOf",
                            "required-for-duplicate",
                            "Given for the reason duplicate, and for no other.")
                    .orReject();
        }
    }

    /** Opens a closed question again. */
    record ReopenQuestion(QuestionId questionId) implements QuestionCommand {}

    /** Hides a question. */
    record DeleteQuestion(QuestionId questionId) implements QuestionCommand {}

    /** Brings a deleted question back. */
    record UndeleteQuestion(QuestionId questionId) implements QuestionCommand {}

    /** Keeps everybody from changing a question. */
    record LockQuestion(QuestionId questionId, @Nullable String comment) implements QuestionCommand {
        public LockQuestion {
            new FieldValidation().note("comment", comment).orReject();
        }
    }

    /** Ends a lock. */
    record UnlockQuestion(QuestionId questionId) implements QuestionCommand {}

    /** Accepts an answer, instead of any accepted before. */
    record AcceptAnswer(QuestionId questionId, AnswerId answerId) implements QuestionCommand {
        public AcceptAnswer {
            new FieldValidation().required("answerId", answerId).orReject();
        }
    }

    /** Accepts none. */
    record UnacceptAnswer(QuestionId questionId) implements QuestionCommand {}

    /** Votes, or changes one's vote. */
    record VoteOnQuestion(QuestionId questionId, VoteValue value) implements QuestionCommand {
        public VoteOnQuestion {
            new FieldValidation().required("value", value).orReject();
        }
    }

    /** Takes one's vote back. */
    record RetractQuestionVote(QuestionId questionId) implements QuestionCommand {}
}
