package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.ImportLoss;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.runtime.staging.StagedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The history of one post, save by save. */
final class PostHistoryReplay {

    private static final String SAVES =
            "SELECT lead, part, at, guid, rowid FROM saves WHERE post=? ORDER BY part<>1, at, lead";
    private static final String ROWS =
            "SELECT id, type, text, user, user_name, comment FROM history WHERE post=? AND part=? AND guid=? ORDER BY id";

    private final StagedDump dump;
    private final StagedPostRow post;
    private final PostEventMapper events;
    private final @Nullable QuestionEventMapper question;
    private int revision;
    private long sort;
    private boolean closed;
    private boolean deleted;

    PostHistoryReplay(StagedDump dump, StagedPostRow post) {
        this.dump = dump;
        this.post = post;
        this.question = post.isQuestion() ? new QuestionEventMapper(dump, post) : null;
        this.events = question == null ? new AnswerEventMapper(dump, post) : question;
        this.sort = post.after();
    }

    void resolve() {
        dump.staging().each(SAVES, this::save, post.id());
        beginWithout();
        reconcile();
        dump.imported(DumpSourceFile.POSTS);
        dump.ledger().approximated(StackExchangeLosses.POST_COLUMNS, post.sourceId());
    }

    private void save(StagedRow row) {
        var save = new RevisionGroup(row.number(1), (int) row.number(2), row.number(3));
        dump.staging().each(ROWS, each -> part(save, each), post.id(), save.part(), row.text(4));
        if (save.changesSomething()) {
            write(save, row.number(5));
        } else {
            save.rows().forEach(only -> skipped(StackExchangeLosses.SUGGESTION_ALONE, only.id()));
        }
    }

    private void part(RevisionGroup save, StagedRow row) {
        int type = (int) row.number(2);
        long id = row.number(1);
        var author = new SourceAuthor(row.numberIfAny(4), row.textIfAny(5));
        if (question == null && PostHistoryType.isOfQuestionsOnly(type)) {
            skipped(StackExchangeLosses.NOT_FOR_ANSWERS, id);
        } else if (!save.add(type, new RevisionGroup.Row(id, row.textIfAny(3), author, row.textIfAny(6)))) {
            skipped(StackExchangeLosses.REPEATED_IN_REVISION, id);
        }
    }

    private void write(RevisionGroup save, long row) {
        boolean begins = revision == 0 && save.part() == PostHistoryType.FIRST;
        if (!begins) {
            beginWithout();
        }
        // Authors are asked for with their place in the order, so it has to be known first.
        sort = Math.max(sort, save.at());
        var event = begins ? events.begun(save) : event(save);
        add(save, event, begins);
        if (save.part() <= PostHistoryType.LATER) {
            revision++;
            dump.staging().change("UPDATE saves SET revision=? WHERE rowid=?", revision, row);
        }
        save.rows().forEach(_ -> dump.imported(DumpSourceFile.POST_HISTORY));
        var approval = save.approval();
        if (approval != null) {
            dump.ledger()
                    .approximated(
                            StackExchangeLosses.SUGGESTION_APPROVER, DumpSourceFile.POST_HISTORY.id(approval.id()));
        }
    }

    private void add(RevisionGroup save, Event event, boolean begins) {
        if (begins) {
            place();
        }
        dump.happened(
                sort,
                begins ? rank() : ChronologicalFactStore.Rank.REST,
                save.at(),
                event,
                author(save),
                save.sourceId());
    }

    private Event event(RevisionGroup save) {
        return switch (save.part()) {
            case PostHistoryType.CLOSED -> closed(save);
            case PostHistoryType.REOPENED -> {
                closed = false;
                yield Objects.requireNonNull(question).reopened(voters(save));
            }
            case PostHistoryType.DELETED -> {
                deleted = true;
                yield events.deleted(voters(save));
            }
            case PostHistoryType.UNDELETED -> {
                deleted = false;
                yield events.undeleted(voters(save));
            }
            case PostHistoryType.LOCKED -> events.locked(dump.texts().note(save.comment(), save.sourceId()));
            case PostHistoryType.UNLOCKED -> events.unlocked(dump.texts().note(save.comment(), save.sourceId()));
            default -> save.isRollback() ? events.rolledBack(save, target(save)) : events.edited(save);
        };
    }

    private Event closed(RevisionGroup save) {
        closed = true;
        var closing = CloseReasonCode.of(save.comment());
        if (!closing.known()) {
            dump.ledger().approximated(StackExchangeLosses.CLOSE_REASON, save.sourceId());
        }
        var originals = new ArrayList<QuestionId>();
        for (long original : decision(save).originals()) {
            if (dump.isQuestion(original)) {
                originals.add(dump.ids().question(original));
            } else {
                dump.ledger().approximated(StackExchangeLosses.ORIGINAL_ABSENT, save.sourceId());
            }
        }
        return Objects.requireNonNull(question)
                .closed(closing.reason(), originals, dump.texts().note(closing.note(), save.sourceId()), voters(save));
    }

    /** Those who decided it together; nobody when one alone did, who is the actor. */
    private List<MemberId> voters(RevisionGroup save) {
        var decision = decision(save);
        if (!decision.readable()) {
            dump.ledger().approximated(StackExchangeLosses.DETAILS_UNREADABLE, save.sourceId());
        }
        var voters = new ArrayList<MemberId>();
        for (SourceAuthor voter : decision.voters()) {
            var member = dump.authors().member(voter, sort);
            if (member != null) {
                voters.add(member);
            }
        }
        var self = dump.authors().member(author(save), sort);
        return voters.size() == 1 && voters.getFirst().equals(self) ? List.of() : voters;
    }

    private static SharedDecisionText decision(RevisionGroup save) {
        var row = save.of(save.part());
        return SharedDecisionText.of(row == null ? null : row.text());
    }

    /** A decision whose row names nobody is the one voter's, when there is one. */
    private static SourceAuthor author(RevisionGroup save) {
        var author = save.author();
        if (author.id() != null || save.part() <= PostHistoryType.LATER) {
            return author;
        }
        var voters = decision(save).voters();
        return voters.size() == 1 ? voters.getFirst() : author;
    }

    private int target(RevisionGroup save) {
        var guid = save.target();
        var target = guid == null
                ? null
                : dump.staging()
                        .number(
                                "SELECT revision FROM saves WHERE post=? AND guid=? AND revision IS NOT NULL",
                                post.id(),
                                guid);
        if (target == null) {
            dump.ledger().approximated(StackExchangeLosses.ROLLBACK_TARGET, save.sourceId());
            return 0;
        }
        return target.intValue();
    }

    /** Begins a post whose history lacks its beginning. */
    private void beginWithout() {
        if (revision > 0) {
            return;
        }
        revision = 1;
        sort = Math.max(sort, post.at());
        place();
        dump.happened(sort, rank(), post.at(), events.begun(null), post.author(), post.sourceId());
    }

    private void reconcile() {
        if (deleted) {
            setRight(sort, events.undeleted(List.of()), "/undeleted");
        }
        var now = post.closed();
        if (question != null && closed && now == null) {
            setRight(sort, question.reopened(List.of()), "/reopened");
        }
        if (question != null && !closed && now != null) {
            setRight(now, question.closed(QuestionCloseReason.OTHER, List.of(), null, List.of()), "/closed");
        }
    }

    private void setRight(long at, Event event, String what) {
        sort = Math.max(sort, at);
        dump.happenedSomehow(
                sort, StagedDump.at(at, TimePrecision.UNKNOWN), event, EventActor.UNKNOWN, post.sourceId() + what);
        dump.ledger().approximated(StackExchangeLosses.RECONCILED, post.sourceId());
    }

    private void place() {
        dump.staging().change("UPDATE posts SET sort=? WHERE id=?", sort, post.id());
    }

    private ChronologicalFactStore.Rank rank() {
        return question == null ? ChronologicalFactStore.Rank.ANSWER : ChronologicalFactStore.Rank.QUESTION;
    }

    private void skipped(ImportLoss loss, long id) {
        dump.skipped(DumpSourceFile.POST_HISTORY, loss, id);
    }
}
