package io.whence.query.visibility;

import io.whence.query.identity.VisibleTeam;

/**
 * Something the caller may see: a question, an answer, a comment, a task, a board or a list.
 *
 * @param rootId the question, task or board it hangs under, or is itself
 * @param title its root's, or a list's own
 */
public record VisiblePost(String id, String rootId, String title, VisibleTeam team) {}
