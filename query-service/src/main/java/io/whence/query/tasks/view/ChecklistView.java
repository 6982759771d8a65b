package io.whence.query.tasks.view;

import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.tasks.document.ChecklistContents.Checklist;
import io.whence.query.tasks.document.ChecklistContents.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checklist with its items in their order. */
record ChecklistView(String id, String name, List<ItemView> items) {

    /**
     * An item.
     *
     * @param assignee who is to do it; null for nobody in particular
     * @param task the id of the task it became; null when it did not
     */
    record ItemView(
            String id,
            String text,
            boolean checked,
            @Nullable MemberReference assignee,
            @Nullable String task) {

        static ItemView of(Item item, MemberNames people) {
            return new ItemView(
                    item.id(),
                    item.text(),
                    item.checked(),
                    item.assignee() == null ? null : people.named(item.assignee()),
                    item.convertedTo());
        }
    }

    static ChecklistView of(Checklist checklist, MemberNames people) {
        return new ChecklistView(
                checklist.id(),
                checklist.name(),
                checklist.items().stream()
                        .map(item -> ItemView.of(item, people))
                        .toList());
    }
}
