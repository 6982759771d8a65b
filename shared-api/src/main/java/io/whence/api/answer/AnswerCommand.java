package io.whence.api.answer;

import io.whence.api.Command;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import org.jspecify.annotations.Nullable;

/** The commands to an answer. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface AnswerCommand extends Command {

    @Override
    default String aggregateId() {
        return answerId().value();
    }

    AnswerId answerId();

    /** Answers a question. */
    record GiveAnswer(AnswerId answerId, QuestionId questionId, MarkdownText body) implements AnswerCommand {
        public GiveAnswer {
            new FieldValidation().body("body", body).orReject();
        }
    }

    /** Rewords an answer. */
    record EditAnswer(
            AnswerId answerId, MarkdownText body, @Nullable String comment) implements AnswerCommand {
        public EditAnswer {
            new FieldValidation().body("body", body).note("comment", comment).orReject();
        }
    }

    /** Restores the content of an earlier revision, counted from 1. */
    record RollBackAnswer(
            AnswerId answerId, int toRevision, @Nullable String comment) implements AnswerCommand {
        public RollBackAnswer {
            new FieldValidation().note("comment", comment).orReject();
        }
    }

    /** Hides an answer. */
    record DeleteAnswer(AnswerId answerId) implements AnswerCommand {}

    /** Brings a deleted answer back. */
    record UndeleteAnswer(AnswerId answerId) implements AnswerCommand {}

    /** Votes, or changes one's vote. */
    record VoteOnAnswer(AnswerId answerId, VoteValue value) implements AnswerCommand {
        public VoteOnAnswer {
            new FieldValidation().required("value", value).orReject();
        }
    }

    /** Takes one's vote back. */
    record RetractAnswerVote(AnswerId answerId) implements AnswerCommand {}
}
