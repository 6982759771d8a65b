package io.whence.command.importing.trello.state;

import io.whence.api.board.BoardPlace;
import io.whence.api.event.TaskEvent;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.api.text.MarkdownText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of a task by what came from Trello, whatever people have done to it here since. */
public final class ReplayedTaskState {

    public final TaskId id;

    public @Nullable BoardPlace place;

    public String title = "";
    public TextFingerprint body = TextFingerprint.of("");
    public boolean archived;
    public boolean deleted;
    public boolean completed;

    public @Nullable Moment start;

    public @Nullable Moment due;

    public final Set<String> labels = new LinkedHashSet<>();
    public final Set<MemberId> assignees = new LinkedHashSet<>();
    public final Map<ChecklistId, ReplayedChecklistState> checklists = new LinkedHashMap<>();

    ReplayedTaskState(TaskId id) {
        this.id = id;
    }

    void evolve(TaskEvent event) {
        switch (event) {
            case TaskEvent.TaskOpened e -> {
                place = e.place();
                revise(e.title(), e.body());
            }
            case TaskEvent.TaskEdited e -> revise(e.title(), e.body());
            case TaskEvent.TaskRolledBack e -> revise(e.title(), e.body());
            case TaskEvent.TaskMoved e -> place = e.to();
            case TaskEvent.TaskScheduled e -> {
                start = e.start();
                due = e.due();
            }
            case TaskEvent.TaskLabelled e -> labels.add(e.label());
            case TaskEvent.TaskUnlabelled e -> labels.remove(e.label());
            case TaskEvent.TaskAssigned e -> assignees.add(e.memberId());
            case TaskEvent.TaskUnassigned e -> assignees.remove(e.memberId());
            case TaskEvent.TaskCompleted _ -> completed = true;
            case TaskEvent.TaskReopened _ -> completed = false;
            case TaskEvent.TaskArchived _ -> archived = true;
            case TaskEvent.TaskUnarchived _ -> archived = false;
            case TaskEvent.TaskDeleted _ -> deleted = true;
            case TaskEvent.TaskRestored _ -> deleted = false;
            case TaskEvent.ChecklistAdded e -> checklists.put(e.checklistId(), new ReplayedChecklistState(e.name()));
            case TaskEvent.ChecklistRemoved e -> checklists.remove(e.checklistId());
            case TaskEvent.ChecklistRenamed e -> checklist(e.checklistId()).name = e.name();
            case TaskEvent.ItemAdded e -> checklist(e.checklistId()).add(e.itemId(), e.text(), e.position());
            case TaskEvent.ItemMoved e -> checklist(e.checklistId()).move(e.itemId(), e.position());
            case TaskEvent.ItemReworded e -> checklist(e.checklistId()).item(e.itemId()).text = e.text();
            case TaskEvent.ItemChecked e -> checklist(e.checklistId()).item(e.itemId()).checked = true;
            case TaskEvent.ItemUnchecked e -> checklist(e.checklistId()).item(e.itemId()).checked = false;
            case TaskEvent.ItemAssigned e -> checklist(e.checklistId()).item(e.itemId()).assignee = e.memberId();
            case TaskEvent.ItemUnassigned e -> checklist(e.checklistId()).item(e.itemId()).assignee = null;
            case TaskEvent.ItemConverted e -> checklist(e.checklistId()).item(e.itemId()).converted = true;
            case TaskEvent.ItemRemoved e -> checklist(e.checklistId()).remove(e.itemId());
            case TaskEvent.TaskPrioritized _,
                    TaskEvent.TaskWatched _,
                    TaskEvent.TaskUnwatched _,
                    TaskEvent.TaskBlocked _,
                    TaskEvent.TaskUnblocked _,
                    TaskEvent.TaskLinked _,
                    TaskEvent.TaskUnlinked _ -> {}
        }
    }

    /** One that is not known is as good as new: what it holds is put right at the end. */
    private ReplayedChecklistState checklist(ChecklistId checklistId) {
        return checklists.computeIfAbsent(checklistId, _ -> new ReplayedChecklistState(""));
    }

    private void revise(@Nullable String newTitle, @Nullable MarkdownText newBody) {
        title = newTitle == null ? title : newTitle;
        body = newBody == null ? body : TextFingerprint.of(newBody.source());
    }
}
