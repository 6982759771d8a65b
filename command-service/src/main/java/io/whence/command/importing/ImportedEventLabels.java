package io.whence.command.importing;

import java.util.Map;
import java.util.TreeMap;

/** The names under which a report counts the recorded events. */
final class ImportedEventLabels {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("member.registered", "authors"),
            Map.entry("member.joined", "memberships"),
            Map.entry("question.asked", "questions"),
            Map.entry("question.edited", "revisions"),
            Map.entry("question.rolled-back", "rollbacks"),
            Map.entry("question.closed", "closures"),
            Map.entry("question.reopened", "reopenings"),
            Map.entry("question.deleted", "deletions"),
            Map.entry("question.undeleted", "undeletions"),
            Map.entry("question.locked", "locks"),
            Map.entry("question.unlocked", "unlocks"),
            Map.entry("question.answer-accepted", "acceptedAnswers"),
            Map.entry("question.voted", "votes"),
            Map.entry("question.linked", "links"),
            Map.entry("answer.given", "answers"),
            Map.entry("answer.edited", "revisions"),
            Map.entry("answer.rolled-back", "rollbacks"),
            Map.entry("answer.deleted", "deletions"),
            Map.entry("answer.undeleted", "undeletions"),
            Map.entry("answer.locked", "locks"),
            Map.entry("answer.unlocked", "unlocks"),
            Map.entry("answer.voted", "votes"),
            Map.entry("comment.added", "comments"),
            Map.entry("comment.edited", "commentEdits"),
            Map.entry("comment.deleted", "deletions"),
            Map.entry("board.opened", "boards"),
            Map.entry("list.added", "lists"),
            Map.entry("list.moved", "listMoves"),
            Map.entry("task.opened", "tasks"),
            Map.entry("task.edited", "revisions"),
            Map.entry("task.moved", "moves"),
            Map.entry("task.linked", "links"),
            Map.entry("task.deleted", "deletions"));

    private ImportedEventLabels() {}

    static Map<String, Long> of(Map<String, Long> byName) {
        var kinds = new TreeMap<String, Long>();
        byName.forEach((name, count) -> kinds.merge(KINDS.getOrDefault(name, name), count, Long::sum));
        return kinds;
    }
}
