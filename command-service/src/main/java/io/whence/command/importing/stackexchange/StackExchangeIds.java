package io.whence.command.importing.stackexchange;

import io.whence.api.id.AnswerId;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;

/** The ids of what is imported: the same for the same row in the same team, however often it is imported. */
record StackExchangeIds(TeamId teamId) {

    QuestionId question(long post) {
        return new QuestionId(derived(QuestionId.PREFIX, DumpSourceFile.POSTS.id(post)));
    }

    AnswerId answer(long post) {
        return new AnswerId(derived(AnswerId.PREFIX, DumpSourceFile.POSTS.id(post)));
    }

    CommentId comment(long comment) {
        return new CommentId(derived(CommentId.PREFIX, DumpSourceFile.COMMENTS.id(comment)));
    }

    MemberId member(String author) {
        return new MemberId(derived(MemberId.PREFIX, author));
    }

    private String derived(String prefix, String sourceId) {
        return TypeIds.derived(prefix, teamId.value(), StackExchangeFormat.NAME, sourceId);
    }
}
