package io.whence.query.tasks.view;

import io.whence.platform.web.Caller;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.tasks.document.BacklinkDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.TaskLinkDocument;
import io.whence.query.tasks.document.TaskListState;
import io.whence.query.visibility.LinkedTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A finder of the tasks that point at things. */
@Component
public final class TaskLinkFinder implements LinkedTask.Finder {

    /** How many of what points at one thing are shown with it. */
    private static final int SHOWN = 100;

    private final DocumentReader documents;
    private final TaskPostSource posts;

    public TaskLinkFinder(TaskPostSource posts) {
        this.documents = posts.documents();
        this.posts = posts;
    }

    /** What a task points at, the oldest link first. */
    List<TaskLinkDocument> from(String taskId) {
        return documents
                .scan(
                        TaskLinkDocument.ALL,
                        TaskLinkDocument.BY_TASK,
                        IndexScan.under(taskId).atMost(SHOWN))
                .stream()
                .map(IndexHit::document)
                .toList();
    }

    @Override
    public LinkedTask.Found find(Caller caller, Collection<String> targets) {
        var pointed = documents.find(BacklinkDocument.ALL, targets);
        var links = targets.stream()
                .filter(pointed::containsKey)
                .flatMap(target -> to(target).stream())
                .toList();
        var sight =
                posts.sight(caller, links.stream().map(TaskLinkDocument::from).toList());
        var found = new HashMap<String, List<LinkedTask>>();
        for (var link : links) {
            Stream.ofNullable(sight.cards().get(link.from()))
                    .filter(sight::sees)
                    .forEach(card -> found.computeIfAbsent(link.to(), _ -> new ArrayList<>())
                            .add(new LinkedTask(card.id(), card.title(), state(card), link.relation())));
        }
        long changed = pointed.values().stream()
                .mapToLong(BacklinkDocument::position)
                .max()
                .orElse(-1);
        return new LinkedTask.Found(found, Math.max(changed, sight.position()));
    }

    /** How a task stands for those who only want to know whether it is done. */
    static String state(CardDocument card) {
        return (card.done() ? TaskListState.DONE : TaskListState.OPEN).wire();
    }

    private List<TaskLinkDocument> to(String target) {
        return documents
                .scan(
                        TaskLinkDocument.ALL,
                        TaskLinkDocument.BY_TARGET,
                        IndexScan.under(target).atMost(SHOWN))
                .stream()
                .map(IndexHit::document)
                .toList();
    }
}
