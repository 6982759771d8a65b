package io.whence.query.family;

import io.whence.api.id.AnswerId;
import io.whence.api.id.BoardId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;
import java.util.Arrays;
import java.util.Set;

/** The kinds of things that an event can have happened to, as their ids begin. */
public enum SubjectKind {
    QUESTION(QuestionId.PREFIX, "Page", Trait.ROOT, Trait.WRITTEN, Trait.DIFFED),
    ANSWER(AnswerId.PREFIX, "Note", Trait.WRITTEN, Trait.DIFFED),
    COMMENT(CommentId.PREFIX, "Note", Trait.WRITTEN, Trait.DIFFED),
    TASK(TaskId.PREFIX, "Object", Trait.ROOT, Trait.WRITTEN, Trait.DIFFED),
    BOARD(BoardId.PREFIX, "Object", Trait.ROOT, Trait.DIFFED),
    LIST(ListId.PREFIX, "Object"),
    TEAM(TeamId.PREFIX, "Group"),
    MEMBER(MemberId.PREFIX, "Person");

    /** What can be read of a kind, beside its timeline. */
    public enum Trait {
        /** Others belong to it; it has a history. */
        ROOT,
        /** It has content, and so revisions. */
        WRITTEN,
        /** Its states at two moments can be compared. */
        DIFFED
    }

    private final String prefix;
    private final String activityType;
    private final Set<Trait> traits;

    SubjectKind(String prefix, String activityType, Trait... traits) {
        this.prefix = prefix;
        this.activityType = activityType;
        this.traits = Set.of(traits);
    }

    /**
     * The kind of what an id names.
     *
     * @throws IllegalArgumentException when no kind has that prefix
     */
    public static SubjectKind of(String id) {
        return named(TypeIds.prefixOf(id));
    }

    /**
     * The kind by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SubjectKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix.equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of subject: " + name));
    }

    /** The kind as it is written in JSON and as its ids begin. */
    public String prefix() {
        return prefix;
    }

    /** The first segment of its paths, below {@code /api/v1}. */
    public String segment() {
        return prefix + "s";
    }

    /** The object type of Activity Streams 2.0 that comes closest. */
    public String activityType() {
        return activityType;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it is under a team: a question, an answer, a comment, a task, a board or a list. */
    public boolean isPost() {
        return this != TEAM && this != MEMBER;
    }
}
