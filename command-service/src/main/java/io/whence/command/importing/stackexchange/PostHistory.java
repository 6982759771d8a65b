package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.Loss;
import io.whence.command.platform.staging.StagedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The history of one post, save by save. */
final class PostHistory {

    private static final String SAVES =
            "SELECT lead, part, at, guid, rowid FROM saves WHERE post=? ORDER BY part<>1, at, lead";
    private static final String ROWS =
            "SELECT id, type, text, user, user_name, comment FROM history WHERE post=? AND part=? AND guid=? ORDER BY id";

    private final Dump dump;
    private final Post post;
    private final PostEvents events;
    private final @Nullable QuestionEvents question;
    private int revision;
    private long sort;
    private boolean closed;
    private boolean deleted;

    PostHistory(Dump dump, Post post) {
        this.dump = dump;
        this.post = post;
        this.question = post.isQuestion() ? new QuestionEvents(dump, post) : null;
        this.events = question == null ? new AnswerEvents(dump, post) : question;
        this.sort = post.after();
    }

    void resolve() {
        dump.staging().each(SAVES, this::save, post.id());
        beginWithout();
        reconcile();
        dump.imported(SourceFile.POSTS);
        dump.ledger().approximated(Losses.POST_COLUMNS, post.sourceId());
    }

    private void save(StagedRow row) {
        var save = new Save(row.number(1), (int) row.number(2), row.number(3));
        dump.staging().each(ROWS, each -> part(save, each), post.id(), save.part(), row.text(4));
        if (save.changesSomething()) {
            write(save, row.number(5));
        } else {
            save.rows().forEach(only -> skipped(Losses.SUGGESTION_ALONE, only.id()));
        }
    }

    private void part(Save save, StagedRow row) {
        int type = (int) row.number(2);
        long id = row.number(1);
        var author = new Author(row.numberIfAny(4), row.textIfAny(5));
        if (question == null && HistoryType.isOfQuestionsOnly(type)) {
            skipped(Losses.NOT_FOR_ANSWERS, id);
        } else if (!save.add(type, new Save.Row(id, row.textIfAny(3), author, row.textIfAny(6)))) {
            skipped(Losses.REPEATED_IN_REVISION, id);
        }
    }

    private void write(Save save, long row) {
        boolean begins = revision == 0 && save.part() == HistoryType.FIRST;
        if (!begins) {
            beginWithout();
        }
        // Authors are asked for with their place in the order, so it has to be known first.
        sort = Math.max(sort, save.at());
        var event = begins ? events.begun(save) : event(save);
        add(save, event, begins);
        if (save.part() <= HistoryType.LATER) {
            revision++;
            dump.staging().change("UPDATE saves SET revision=? WHERE rowid=?", revision, row);
        }
        save.rows().forEach(_ -> dump.imported(SourceFile.POST_HISTORY));
        var approval = save.approval();
        if (approval != null) {
            dump.ledger().approximated(Losses.SUGGESTION_APPROVER, SourceFile.POST_HISTORY.id(approval.id()));
        }
    }

    private void add(Save save, Event event, boolean begins) {
        if (begins) {
            place();
        }
        dump.happened(sort, begins ? rank() : Facts.Rank.REST, save.at(), event, author(save), save.sourceId());
    }

    private Event event(Save save) {
        return switch (save.part()) {
            case HistoryType.CLOSED -> closed(save);
            case HistoryType.REOPENED -> {
                closed = false;
                yield Objects.requireNonNull(question).reopened(voters(save));
            }
            case HistoryType.DELETED -> {
                deleted = true;
                yield events.deleted(voters(save));
            }
            case HistoryType.UNDELETED -> {
                deleted = false;
                yield events.undeleted(voters(save));
            }
            case HistoryType.LOCKED -> events.locked(dump.texts().note(save.comment(), save.sourceId()));
            case HistoryType.UNLOCKED -> events.unlocked(dump.texts().note(save.comment(), save.sourceId()));
            default -> save.isRollback() ? events.rolledBack(save, target(save)) : events.edited(save);
        };
    }

    private Event closed(Save save) {
        closed = true;
        var closing = Closing.of(save.comment());
        if (!closing.known()) {
            dump.ledger().approximated(Losses.CLOSE_REASON, save.sourceId());
        }
        var originals = new ArrayList<QuestionId>();
        for (long original : decision(save).originals()) {
            if (dump.isQuestion(original)) {
                originals.add(dump.ids().question(original));
            } else {
                dump.ledger().approximated(Losses.ORIGINAL_ABSENT, save.sourceId());
            }
        }
        return Objects.requireNonNull(question)
                .closed(closing.reason(), originals, dump.texts().note(closing.note(), save.sourceId()), voters(save));
    }

    /** Those who decided it together; nobody when one alone did, who is the actor. */
    private List<MemberId> voters(Save save) {
        var decision = decision(save);
        if (!decision.readable()) {
            dump.ledger().approximated(Losses.DETAILS_UNREADABLE, save.sourceId());
        }
        var voters = new ArrayList<MemberId>();
        for (Author voter : decision.voters()) {
            var member = dump.authors().member(voter, sort);
            if (member != null) {
                voters.add(member);
            }
        }
        var self = dump.authors().member(author(save), sort);
        return voters.size() == 1 && voters.getFirst().equals(self) ? List.of() : voters;
    }

    private static Decision decision(Save save) {
        var row = save.of(save.part());
        return Decision.of(row == null ? null : row.text());
    }

    /** A decision whose row names nobody is the one voter's, when there is one. */
    private static Author author(Save save) {
        var author = save.author();
        if (author.id() != null || save.part() <= HistoryType.LATER) {
            return author;
        }
        var voters = decision(save).voters();
        return voters.size() == 1 ? voters.getFirst() : author;
    }

    private int target(Save save) {
        var guid = save.target();
        var target = guid == null
                ? null
                : dump.staging()
                        .number(
                                "SELECT revision FROM saves WHERE post=? AND guid=? AND revision IS NOT NULL",
                                post.id(),
                                guid);
        if (target == null) {
            dump.ledger().approximated(Losses.ROLLBACK_TARGET, save.sourceId());
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
                sort, Dump.at(at, TimePrecision.UNKNOWN), event, EventActor.UNKNOWN, post.sourceId() + what);
        dump.ledger().approximated(Losses.RECONCILED, post.sourceId());
    }

    private void place() {
        dump.staging().change("UPDATE posts SET sort=? WHERE id=?", sort, post.id());
    }

    private Facts.Rank rank() {
        return question == null ? Facts.Rank.ANSWER : Facts.Rank.QUESTION;
    }

    private void skipped(Loss loss, long id) {
        dump.skipped(SourceFile.POST_HISTORY, loss, id);
    }
}
