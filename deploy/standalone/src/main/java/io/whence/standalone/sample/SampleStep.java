package io.whence.standalone.sample;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing somebody did in the story. What is made is named by a {@code key}, by which later steps refer to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SampleStep.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = SampleStep.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = SampleStep.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = SampleStep.Comment.class, name = "comment"),
    @JsonSubTypes.Type(value = SampleStep.Resolve.class, name = "resolve"),
    @JsonSubTypes.Type(value = SampleStep.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = SampleStep.Retract.class, name = "retract"),
    @JsonSubTypes.Type(value = SampleStep.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = SampleStep.Close.class, name = "close"),
    @JsonSubTypes.Type(value = SampleBoardStep.OpenBoard.class, name = "open-board"),
    @JsonSubTypes.Type(value = SampleBoardStep.AddList.class, name = "add-list"),
    @JsonSubTypes.Type(value = SampleTaskStep.OpenTask.class, name = "open-task"),
    @JsonSubTypes.Type(value = SampleTaskStep.Link.class, name = "link"),
    @JsonSubTypes.Type(value = SampleTaskStep.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = SampleTaskStep.Schedule.class, name = "schedule"),
    @JsonSubTypes.Type(value = SampleTaskStep.Label.class, name = "label"),
    @JsonSubTypes.Type(value = SampleTaskStep.AddChecklist.class, name = "add-checklist"),
    @JsonSubTypes.Type(value = SampleTaskStep.AddItem.class, name = "add-item"),
    @JsonSubTypes.Type(value = SampleTaskStep.CheckItem.class, name = "check-item"),
    @JsonSubTypes.Type(value = SampleTaskStep.Move.class, name = "move"),
    @JsonSubTypes.Type(value = SampleTaskStep.Block.class, name = "block"),
    @JsonSubTypes.Type(value = SampleTaskStep.Unblock.class, name = "unblock"),
    @JsonSubTypes.Type(value = SampleTaskStep.Complete.class, name = "complete")
})
sealed interface SampleStep permits SampleStep.OfPost, SampleBoardStep, SampleTaskStep {

    Instant at();

    /** The handle of whoever did it. */
    String who();

    /** The handle of the member it was done for. */
    default @Nullable String onBehalfOf() {
        return null;
    }

    /** What was done to a question, an answer or a comment. */
    sealed interface OfPost extends SampleStep {}

    record Ask(Instant at, String who, String key, String title, MarkdownText body, List<String> tags)
            implements OfPost {}

    record Edit(
            Instant at,
            String who,
            String of,
            @Nullable MarkdownText body,
            @Nullable List<String> tags,
            String why) implements OfPost {}

    record Answer(Instant at, String who, @Nullable String onBehalfOf, String key, String to, MarkdownText body)
            implements OfPost {}

    record Comment(
            Instant at,
            String who,
            String key,
            String on,
            @Nullable String replyTo,
            MarkdownText body) implements OfPost {}

    record Resolve(Instant at, String who, String comment) implements OfPost {}

    record Vote(Instant at, String who, String on, VoteValue value) implements OfPost {}

    record Retract(Instant at, String who, String on, VoteValue value) implements OfPost {}

    record Accept(Instant at, String who, String question, String answer) implements OfPost {}

    record Close(Instant at, String who, String question, QuestionCloseReason reason, String duplicateOf)
            implements OfPost {}
}
