package io.whence.query.tasks.view;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.id.TypeIds;
import io.whence.api.task.TaskRelation;
import io.whence.query.tasks.document.TaskLinkDocument;
import io.whence.query.visibility.VisibilityResult;
import org.jspecify.annotations.Nullable;

/** A link of a task to what it points at. */
@Schema(name = "LinkView")
record TaskLinkView(TaskRelation relation, Target target) {

    /**
     * A question, an answer or a task.
     *
     * @param kind question, answer or task
     * @param title of an answer, its question's; null when the caller may not see it
     */
    record Target(String kind, String id, @Nullable String title) {}

    static TaskLinkView of(TaskLinkDocument link, VisibilityResult look) {
        var post = look.visible().get(link.to());
        var kind = TypeIds.prefixOf(link.to());
        return new TaskLinkView(link.relation(), new Target(kind, link.to(), post == null ? null : post.title()));
    }
}
