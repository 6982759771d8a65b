package io.whence.standalone.sample;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.whence.api.question.CloseReason;
import io.whence.api.text.Markdown;
import io.whence.api.text.VoteValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing somebody did in the story. What is made is named by a {@code key}, by which later steps refer to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Step.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Step.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Step.Comment.class, name = "comment"),
    @JsonSubTypes.Type(value = Step.Resolve.class, name = "resolve"),
    @JsonSubTypes.Type(value = Step.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = Step.Retract.class, name = "retract"),
    @JsonSubTypes.Type(value = Step.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = Step.Close.class, name = "close")
})
sealed interface Step {

    Instant at();

    /** The handle of whoever did it. */
    String who();

    /** The handle of the member it was done for. */
    default @Nullable String onBehalfOf() {
        return null;
    }

    record Ask(Instant at, String who, String key, String title, Markdown body, List<String> tags) implements Step {}

    record Edit(
            Instant at,
            String who,
            String of,
            @Nullable Markdown body,
            @Nullable List<String> tags,
            String why) implements Step {}

    record Answer(Instant at, String who, @Nullable String onBehalfOf, String key, String to, Markdown body)
            implements Step {}

    record Comment(
            Instant at,
            String who,
            String key,
            String on,
            @Nullable String replyTo,
            Markdown body) implements Step {}

    record Resolve(Instant at, String who, String comment) implements Step {}

    record Vote(Instant at, String who, String on, VoteValue value) implements Step {}

    record Retract(Instant at, String who, String on, VoteValue value) implements Step {}

    record Accept(Instant at, String who, String question, String answer) implements Step {}

    record Close(Instant at, String who, String question, CloseReason reason, String duplicateOf) implements Step {}
}
