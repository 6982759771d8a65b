package io.whence.command;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.QuestionEvent;
import io.whence.api.id.TeamId;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventEnvelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions and answers of a team as the events on record make them. */
final class FoldedPosts {

    private final TeamId team;
    private final Map<String, Folded> posts = new HashMap<>();

    FoldedPosts(TeamId team) {
        this.team = team;
    }

    private static final class Folded {
        private @Nullable String title;
        private String body = "";
        private List<String> tags = List.of();
        private int revisions;
        private int score;
        private int comments;
        private int answers;
        private @Nullable String accepted;

        private void revise(@Nullable String newTitle, @Nullable MarkdownText newBody, @Nullable List<String> newTags) {
            title = newTitle == null ? title : newTitle;
            body = newBody == null ? body : newBody.source();
            tags = newTags == null ? tags : newTags;
            revisions++;
        }

        private void vote(VoteValue value) {
            score += value == VoteValue.UP ? 1 : -1;
        }

        private DumpedPosts.State state() {
            return new DumpedPosts.State(title, body, tags, revisions, score, comments, answers, accepted);
        }
    }

    Map<String, DumpedPosts.State> states() {
        return posts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, post -> post.getValue().state()));
    }

    void take(Object event, Map<String, ?> metadata) {
        if (!team.equals(EventEnvelope.of(metadata).team())) {
            return;
        }
        switch (event) {
            case QuestionEvent e -> question(e);
            case AnswerEvent e -> answer(e);
            case CommentAdded e -> post(e.on().value()).comments++;
            default -> {}
        }
    }

    private Folded post(String id) {
        return posts.computeIfAbsent(id, _ -> new Folded());
    }

    private void question(QuestionEvent event) {
        var post = post(event.questionId().value());
        switch (event) {
            case QuestionEvent.QuestionAsked e -> post.revise(e.title(), e.body(), e.tags());
            case QuestionEvent.QuestionEdited e -> post.revise(e.title(), e.body(), e.tags());
            case QuestionEvent.QuestionRolledBack e -> post.revise(e.title(), e.body(), e.tags());
            case QuestionEvent.QuestionVoted e -> post.vote(e.value());
            case QuestionEvent.AnswerAccepted e -> post.accepted = e.answerId().value();
            default -> {}
        }
    }

    private void answer(AnswerEvent event) {
        var post = post(event.answerId().value());
        switch (event) {
            case AnswerEvent.AnswerGiven e -> {
                post.revise(null, e.body(), null);
                post(e.questionId().value()).answers++;
            }
            case AnswerEvent.AnswerEdited e -> post.revise(null, e.body(), null);
            case AnswerEvent.AnswerRolledBack e -> post.revise(null, e.body(), null);
            case AnswerEvent.AnswerVoted e -> post.vote(e.value());
            default -> {}
        }
    }
}
