package io.whence.query.visibility;

import io.whence.api.task.TaskRelation;
import io.whence.platform.web.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A task that points at something.
 *
 * @param state open or done
 * @param relation what the task is to what it points at
 */
public record LinkedTask(String id, String title, String state, TaskRelation relation) {

    /**
     * The tasks that point at some things.
     *
     * @param to by the id of what they point at, the oldest link first; absent where there is none
     * @param position of the last event that shows in any of them; -1 when there is none
     */
    public record Found(Map<String, List<LinkedTask>> to, long position) {

        public List<LinkedTask> to(String id) {
            return to.getOrDefault(id, List.of());
        }
    }

    /** Finds them. */
    public interface Finder {

        /** Those that the caller may see. */
        Found find(Caller caller, Collection<String> targets);
    }

    /** Finds those there were. */
    public interface Past {

        /** As they were at a position. */
        Finder linked(Caller caller, long position);
    }
}
