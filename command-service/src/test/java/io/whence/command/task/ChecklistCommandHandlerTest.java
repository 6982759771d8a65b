package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.expectRejection;
import static io.whence.command.runtime.aggregate.Given.expecting;

import io.whence.api.CommonRejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnassigned;
import io.whence.api.event.TaskEvent.ItemUnchecked;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import io.whence.api.task.ChecklistCommand;
import io.whence.api.task.ChecklistCommand.AddChecklist;
import io.whence.api.task.ChecklistCommand.AddItem;
import io.whence.api.task.ChecklistCommand.ChangeItem;
import io.whence.api.task.ChecklistCommand.CheckItem;
import io.whence.api.task.ChecklistCommand.ConvertItem;
import io.whence.api.task.ChecklistCommand.RemoveChecklist;
import io.whence.api.task.ChecklistCommand.RemoveItem;
import io.whence.api.task.ChecklistCommand.RenameChecklist;
import io.whence.api.task.ChecklistCommand.UncheckItem;
import io.whence.api.task.TaskRejection;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.FieldValidation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChecklistCommandHandlerTest extends TaskFixture {

    static final ChecklistId LIST = ChecklistId.next();
    static final ItemId ITEM = ItemId.next();
    static final ChecklistAdded LIST_ADDED = new ChecklistAdded(ID, LIST, "Steps");
    static final ItemAdded ITEM_ADDED = new ItemAdded(ID, LIST, ITEM, "First", RelativePosition.last());
    static final ItemChecked CHECKED = new ItemChecked(ID, LIST, ITEM);
    static final ItemConverted CONVERTED = new ItemConverted(ID, LIST, ITEM, OTHER);

    /** A command to a task that has a checklist with an item. */
    ResultValidator<Task> whenOn(MemberId actor, ChecklistCommand command, Object... since) {
        return when(
                actor,
                command,
                Stream.concat(Stream.of(LIST_ADDED, ITEM_ADDED), Arrays.stream(since))
                        .toArray());
    }

    static ChangeItem change(
            @Nullable String text,
            @Nullable RelativePosition<ItemId> position,
            @Nullable FieldUpdate<MemberId> assignee) {
        return new ChangeItem(ID, LIST, ITEM, text, position, assignee);
    }

    @Nested
    class A_checklist {

        @Test
        void is_added_renamed_and_removed_by_any_member() {
            when(BOB, new AddChecklist(ID, LIST, "Steps")).expectEvents(LIST_ADDED);
            wire();
            whenOn(BOB, new RenameChecklist(ID, LIST, "Ways")).expectEvents(new ChecklistRenamed(ID, LIST, "Ways"));
            wire();
            whenOn(BOB, new RenameChecklist(ID, LIST, "Steps")).expectNoEvents();
            wire();
            whenOn(BOB, new RemoveChecklist(ID, LIST)).expectEvents(new ChecklistRemoved(ID, LIST));
        }

        @Test
        void keeps_its_items_when_it_is_renamed() {
            whenOn(BOB, new CheckItem(ID, LIST, ITEM), new ChecklistRenamed(ID, LIST, "Ways"))
                    .expectEvents(CHECKED);
        }

        @Test
        void that_is_there_already_or_one_too_many_is_refused() {
            expectRejection(whenOn(BOB, new AddChecklist(ID, LIST, "n")), CommonRejection.ALREADY_EXISTS);
            wire();
            var full = IntStream.range(0, FieldValidation.CHECKLISTS_MAX)
                    .mapToObj(_ -> new ChecklistAdded(ID, ChecklistId.next(), "n"))
                    .toArray();
            expectRejection(when(BOB, new AddChecklist(ID, LIST, "n"), full), TaskRejection.TOO_MANY);
        }

        @Test
        void that_is_not_there_any_more_is_not_found() {
            for (ChecklistCommand command : List.of(
                    new RenameChecklist(ID, LIST, "n"),
                    new RemoveChecklist(ID, LIST),
                    new AddItem(ID, LIST, ItemId.next(), "t", RelativePosition.last()),
                    new CheckItem(ID, LIST, ITEM))) {
                wire();
                expectRejection(
                        whenOn(BOB, command, new ChecklistRemoved(ID, LIST)), TaskRejection.CHECKLIST_NOT_FOUND);
            }
        }

        @Test
        void of_an_archived_task_does_not_change() {
            expectRejection(whenOn(BOB, new RemoveChecklist(ID, LIST), ARCHIVED), TaskRejection.ARCHIVED);
        }

        @Test
        void is_not_for_readers_and_finds_nothing_from_outside() {
            expectRejection(whenOn(READER, new RemoveChecklist(ID, LIST)), CommonRejection.NOT_A_MEMBER);
            wire();
            expectRejection(whenOn(OUTSIDER, new RemoveChecklist(ID, LIST)), CommonRejection.NOT_FOUND);
        }
    }

    @Nested
    class An_item {

        @Test
        void is_added_beside_another_of_the_same_checklist() {
            var second = ItemId.next();
            whenOn(BOB, new AddItem(ID, LIST, second, "t", RelativePosition.before(ITEM)))
                    .expectEvents(new ItemAdded(ID, LIST, second, "t", RelativePosition.before(ITEM)));
            wire();
            expectRejection(
                    whenOn(BOB, new AddItem(ID, LIST, second, "t", RelativePosition.before(second))),
                    BoardRejection.POSITION_NOT_FOUND);
        }

        @Test
        void that_is_there_already_or_one_too_many_is_refused() {
            expectRejection(
                    whenOn(BOB, new AddItem(ID, LIST, ITEM, "t", RelativePosition.last())),
                    CommonRejection.ALREADY_EXISTS);
            wire();
            var full = IntStream.range(1, FieldValidation.ITEMS_MAX)
                    .mapToObj(_ -> new ItemAdded(ID, LIST, ItemId.next(), "t", RelativePosition.last()))
                    .toArray();
            expectRejection(
                    whenOn(BOB, new AddItem(ID, LIST, ItemId.next(), "t", RelativePosition.last()), full),
                    TaskRejection.TOO_MANY);
        }

        @Test
        void is_changed_all_at_once() {
            var second = new ItemAdded(ID, LIST, ItemId.next(), "2", RelativePosition.last());
            whenOn(BOB, change("1st", RelativePosition.after(second.itemId()), new FieldUpdate<>(ADA)), second)
                    .expectEvents(
                            new ItemReworded(ID, LIST, ITEM, "1st"),
                            new ItemMoved(ID, LIST, ITEM, RelativePosition.after(second.itemId())),
                            new ItemAssigned(ID, LIST, ITEM, ADA));
        }

        @Test
        void is_not_changed_to_what_it_is() {
            whenOn(BOB, change("First", null, new FieldUpdate<>(ADA)), new ItemAssigned(ID, LIST, ITEM, ADA))
                    .expectNoEvents();
        }

        @Test
        void is_done_by_nobody_in_particular_again() {
            whenOn(BOB, change(null, null, new FieldUpdate<>(null)), new ItemAssigned(ID, LIST, ITEM, ADA))
                    .expectEvents(new ItemUnassigned(ID, LIST, ITEM));
        }

        @Test
        void is_done_by_members_only() {
            expectRejection(
                    whenOn(BOB, change(null, null, new FieldUpdate<>(OUTSIDER))), TaskRejection.ASSIGNEE_NOT_IN_TEAM);
        }

        @Test
        void does_not_stand_beside_itself() {
            expectRejection(
                    whenOn(BOB, change(null, RelativePosition.after(ITEM), null)), BoardRejection.POSITION_NOT_FOUND);
        }

        @Test
        void is_checked_and_unchecked_as_often_as_one_likes() {
            whenOn(BOB, new CheckItem(ID, LIST, ITEM)).expectEvents(CHECKED);
            wire();
            whenOn(BOB, new CheckItem(ID, LIST, ITEM), CHECKED).expectNoEvents();
            wire();
            whenOn(BOB, new UncheckItem(ID, LIST, ITEM), CHECKED).expectEvents(new ItemUnchecked(ID, LIST, ITEM));
            wire();
            whenOn(BOB, new UncheckItem(ID, LIST, ITEM)).expectNoEvents();
        }

        @Test
        void that_is_removed_is_gone() {
            whenOn(BOB, new RemoveItem(ID, LIST, ITEM)).expectEvents(new ItemRemoved(ID, LIST, ITEM));
            for (ChecklistCommand command : List.of(
                    new RemoveItem(ID, LIST, ITEM),
                    new CheckItem(ID, LIST, ITEM),
                    change("t", null, null),
                    new ConvertItem(ID, LIST, ITEM, OTHER))) {
                wire();
                expectRejection(whenOn(BOB, command, new ItemRemoved(ID, LIST, ITEM)), TaskRejection.ITEM_NOT_FOUND);
            }
        }
    }

    @Nested
    class Converting {

        static final ConvertItem CONVERT = new ConvertItem(ID, LIST, ITEM, OTHER);

        @Test
        void leaves_only_a_pointer_that_can_be_removed() {
            for (ChecklistCommand command : List.of(
                    CONVERT, new CheckItem(ID, LIST, ITEM), new UncheckItem(ID, LIST, ITEM), change("t", null, null))) {
                wire();
                expectRejection(whenOn(BOB, command, CONVERTED), TaskRejection.ITEM_CONVERTED);
            }
            wire();
            whenOn(BOB, new RemoveItem(ID, LIST, ITEM), CONVERTED).expectEvents(new ItemRemoved(ID, LIST, ITEM));
        }

        @Test
        void compares_the_version_of_the_task_it_was_on() {
            expectRejection(when(expecting(BOB, 2), CONVERT, LIST_ADDED, ITEM_ADDED), CommonRejection.VERSION_MISMATCH);
        }

        @Test
        void of_an_archived_task_is_refused() {
            expectRejection(whenOn(BOB, CONVERT, ARCHIVED), TaskRejection.ARCHIVED);
        }
    }
}
