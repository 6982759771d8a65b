package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OTHER_TEAM;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.TaskCommand.BlockTask;
import io.whence.api.task.TaskCommand.LinkTask;
import io.whence.api.task.TaskCommand.UnblockTask;
import io.whence.api.task.TaskCommand.UnlinkTask;
import io.whence.api.task.TaskRejection;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.FieldValidation;
import io.whence.command.runtime.aggregate.PostSummary;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TiesOfTasksTest extends TaskFixture {

    @Nested
    class Blocking {

        static final BlockTask BLOCK = new BlockTask(ID, OTHER);
        static final TaskBlocked BLOCKED = new TaskBlocked(ID, OTHER);

        @Test
        void is_for_any_member_and_counts_once() {
            when(BOB, BLOCK).expectEvents(BLOCKED);
            wire();
            when(BOB, BLOCK, BLOCKED).expectNoEvents();
        }

        @Test
        void in_a_circle_of_any_length_is_refused() {
            task(OTHER, null, ID);
            expectRejection(when(BOB, BLOCK), TaskRejection.BLOCKS_IN_A_CIRCLE);
            wire();
            var third = TaskId.next();
            task(OTHER, null, third);
            task(third, null, TaskId.next(), ID);
            expectRejection(when(BOB, BLOCK), TaskRejection.BLOCKS_IN_A_CIRCLE);
        }

        @Test
        void where_paths_meet_again_is_no_circle() {
            var left = TaskId.next();
            var right = TaskId.next();
            task(OTHER, null, left, right);
            task(left, null, TaskId.next());
            task(right, null, left);
            when(BOB, BLOCK).expectEvents(BLOCKED);
        }

        @Test
        void by_more_than_can_be_followed_is_refused() {
            var before = OTHER;
            for (int i = 0; i < BlockTaskHandler.FOLLOWED; i++) {
                var next = TaskId.next();
                task(before, null, next);
                before = next;
            }
            expectRejection(when(BOB, BLOCK), TaskRejection.TOO_MANY_BLOCKERS);
        }

        @Test
        void by_itself_is_refused() {
            expectRejection(when(BOB, new BlockTask(ID, ID)), TaskRejection.BLOCKED_BY_ITSELF);
        }

        @Test
        void by_what_is_not_there_in_the_team_is_refused() {
            expectRejection(when(BOB, new BlockTask(ID, TaskId.next())), TaskRejection.BLOCKER_NOT_FOUND);
            wire();
            entries.put(OTHER, new TaskDirectoryEntry(OTHER, OTHER_TEAM, null, false, Set.of()));
            expectRejection(when(BOB, BLOCK), TaskRejection.BLOCKER_NOT_FOUND);
            wire();
            entries.put(OTHER, new TaskDirectoryEntry(OTHER, TEAM, null, true, Set.of()));
            expectRejection(when(BOB, BLOCK), TaskRejection.BLOCKER_NOT_FOUND);
        }

        @Test
        void by_one_too_many_is_refused() {
            var blocked = IntStream.range(0, FieldValidation.BLOCKERS_MAX)
                    .mapToObj(_ -> new TaskBlocked(ID, TaskId.next()))
                    .toArray();
            expectRejection(when(BOB, BLOCK, blocked), TaskRejection.TOO_MANY);
        }

        @Test
        void an_archived_task_is_refused() {
            expectRejection(when(BOB, BLOCK, ARCHIVED), TaskRejection.ARCHIVED);
        }

        @Test
        void is_not_for_readers_and_finds_nothing_from_outside() {
            expectRejection(when(READER, BLOCK), CommonRejection.NOT_A_MEMBER);
            wire();
            expectRejection(when(OUTSIDER, BLOCK), CommonRejection.NOT_FOUND);
            wire();
            entries.remove(ID);
            expectRejection(when(BOB, BLOCK), CommonRejection.NOT_FOUND);
        }

        @Test
        void can_be_undone() {
            when(BOB, new UnblockTask(ID, OTHER), BLOCKED).expectEvents(new TaskUnblocked(ID, OTHER));
        }

        @Test
        void cannot_be_undone_before() {
            expectRejection(when(BOB, new UnblockTask(ID, OTHER)), TaskRejection.NOT_BLOCKED);
        }
    }

    @Nested
    class Linking {

        static final QuestionId QUESTION = QuestionId.next();
        static final LinkTask LINK = new LinkTask(ID, QUESTION, TaskRelation.IMPLEMENTS);
        static final TaskLinked LINKED = new TaskLinked(ID, QUESTION, TaskRelation.IMPLEMENTS);

        void ask(TeamId team, boolean deleted) {
            posts.put(QUESTION, new PostSummary(QUESTION, QUESTION, team, deleted, false, false));
        }

        @Test
        void is_for_any_member_and_counts_once() {
            ask(TEAM, false);
            when(BOB, LINK).expectEvents(LINKED);
            wire();
            when(BOB, LINK, LINKED).expectNoEvents();
        }

        @Test
        void by_another_relation_is_another_link() {
            ask(TEAM, false);
            when(BOB, new LinkTask(ID, QUESTION, TaskRelation.CAUSED_BY), LINKED)
                    .expectEvents(new TaskLinked(ID, QUESTION, TaskRelation.CAUSED_BY));
        }

        @Test
        void to_what_is_not_there_in_the_team_is_refused() {
            expectRejection(when(BOB, LINK), TaskRejection.LINK_TARGET_NOT_FOUND);
            wire();
            ask(OTHER_TEAM, false);
            expectRejection(when(BOB, LINK), TaskRejection.LINK_TARGET_NOT_FOUND);
            wire();
            ask(TEAM, true);
            expectRejection(when(BOB, LINK), TaskRejection.LINK_TARGET_NOT_FOUND);
        }

        @Test
        void to_itself_is_refused() {
            expectRejection(when(BOB, new LinkTask(ID, ID, TaskRelation.DUPLICATES)), TaskRejection.LINKED_TO_ITSELF);
        }

        @Test
        void one_too_many_is_refused() {
            ask(TEAM, false);
            var linked = IntStream.range(0, FieldValidation.LINKS_MAX)
                    .mapToObj(_ -> new TaskLinked(ID, TaskId.next(), TaskRelation.RELATES_TO))
                    .toArray();
            expectRejection(when(BOB, LINK, linked), TaskRejection.TOO_MANY);
        }

        @Test
        void is_not_for_readers() {
            ask(TEAM, false);
            expectRejection(when(READER, LINK), CommonRejection.NOT_A_MEMBER);
        }

        @Test
        void can_be_undone() {
            when(BOB, new UnlinkTask(ID, QUESTION, TaskRelation.IMPLEMENTS), LINKED)
                    .expectEvents(new TaskUnlinked(ID, QUESTION, TaskRelation.IMPLEMENTS));
        }

        @Test
        void cannot_be_undone_for_another_relation() {
            expectRejection(
                    when(BOB, new UnlinkTask(ID, QUESTION, TaskRelation.DUPLICATES), LINKED), TaskRejection.NOT_LINKED);
        }
    }
}
