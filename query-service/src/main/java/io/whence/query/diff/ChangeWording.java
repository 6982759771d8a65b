package io.whence.query.diff;

import io.whence.query.asof.FieldDelta;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a change.
 *
 * @param change in a word
 * @param text what follows the name of the thing
 */
record ChangeWording(String change, String text) {

    /** What a thing has from its first event on. */
    static final Set<String> BEGINS = Set.of("title", "body", "name");

    /** What needs no line of its own when a thing is new. */
    static final Set<String> FIRST = Set.of("title", "body", "name", "tags", "author", "list", "position");

    static ChangeWording of(FieldDelta delta, DiffNames names) {
        var old = delta.old();
        var now = delta.now();
        var field = delta.field();
        var fromTo = fromTo(delta, names);
        return switch (field) {
            case "title", "name" -> new ChangeWording("renamed", "renamed" + fromTo);
            case "body" -> new ChangeWording("edited", "edited");
            case "tags", "labels" -> new ChangeWording("tagged", field + " changed" + fromTo);
            case "assignees" ->
                new ChangeWording(
                        "assigned", now == null ? "nobody's any more" : "assigned to " + names.now(field, now));
            case "acceptedAnswerId" -> accepted(old, now);
            case "closure/reason" ->
                now == null
                        ? new ChangeWording("reopened", "reopened")
                        : new ChangeWording("closed", "closed as " + now);
            case "closure/duplicateOf" ->
                new ChangeWording(
                        "changed", now == null ? "no duplicate any more" : "a duplicate of " + names.now(field, now));
            case "blockers" ->
                now == null
                        ? new ChangeWording("unblocked", "blocked no more")
                        : new ChangeWording("blocked", "blocked by " + names.now(field, now));
            case "deleted" ->
                now == null ? new ChangeWording("restored", "restored") : new ChangeWording("deleted", "deleted");
            case "locked" ->
                now == null ? new ChangeWording("unlocked", "unlocked") : new ChangeWording("locked", "locked");
            case "archived" ->
                now == null
                        ? new ChangeWording("unarchived", "taken out of the archive")
                        : new ChangeWording("archived", "archived");
            case "done" ->
                now == null
                        ? new ChangeWording("reopened", "to be done again")
                        : new ChangeWording("completed", "completed");
            case "list" -> new ChangeWording("moved", "moved" + fromTo);
            case "score" ->
                new ChangeWording(
                        "voted", "score changed from " + (old == null ? 0 : old) + " to " + (now == null ? 0 : now));
            default -> other(field, now, fromTo);
        };
    }

    private static ChangeWording accepted(@Nullable Object old, @Nullable Object now) {
        if (now == null) {
            return new ChangeWording("unaccepted", "no answer is accepted any more");
        }
        return new ChangeWording("accepted", old == null ? "an answer was accepted" : "another answer was accepted");
    }

    private static ChangeWording other(String field, @Nullable Object now, String fromTo) {
        if (field.startsWith("links/")) {
            return now == null
                    ? new ChangeWording("unlinked", "a link is gone")
                    : new ChangeWording("linked", "linked to another");
        }
        if (field.startsWith("checklists/")) {
            return checklist(field.substring(field.lastIndexOf('/') + 1), field.contains("/items/"), now, fromTo);
        }
        return new ChangeWording("changed", field + " changed" + fromTo);
    }

    private static ChangeWording checklist(String part, boolean isItem, @Nullable Object now, String fromTo) {
        var what = isItem ? "an item of a checklist" : "a checklist";
        return part.equals("checked")
                ? new ChangeWording("checked", what + (now == null ? " was unchecked" : " was checked"))
                : new ChangeWording("changed", what + " changed" + fromTo);
    }

    private static String fromTo(FieldDelta delta, DiffNames names) {
        var old = delta.old();
        var now = delta.now();
        return (old == null ? "" : " from " + names.old(delta.field(), old)) + " to "
                + (now == null ? "nothing" : names.now(delta.field(), now));
    }

    static String opened(String kind) {
        return switch (kind) {
            case "question" -> "asked";
            case "answer" -> "answered";
            default -> "opened";
        };
    }

    /** What a sentence about something under a subject begins with. */
    static String which(String kind) {
        return (kind.equals("answer") ? "an " : "a ") + kind + ": ";
    }
}
