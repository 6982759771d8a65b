package io.whence.command.runtime.aggregate;

import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;

/**
 * A question or an answer as another feature sees it.
 *
 * @param id the post
 * @param subject the root it hangs under: an answer's question, a question itself
 * @param closed whether it takes no more answers
 */
public record PostSummary(
        SubjectId id, SubjectId subject, TeamId team, boolean deleted, boolean locked, boolean closed) {}
