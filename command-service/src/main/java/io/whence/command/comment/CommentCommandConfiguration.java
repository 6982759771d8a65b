package io.whence.command.comment;

import io.whence.api.id.CommentId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.aggregate.PostLookup;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentCommandConfiguration {

    @Bean
    AggregateType<Comment> comments() {
        return new AggregateType<>(CommentId.PREFIX, Comment.class, Comment::new);
    }

    @Bean
    AddCommentHandler commentsOnPosts(
            AggregateAccess aggregates, PostLookup posts, IdentityDirectory directory, AccessPolicy gate) {
        return new AddCommentHandler(aggregates, posts, directory, gate);
    }
}
