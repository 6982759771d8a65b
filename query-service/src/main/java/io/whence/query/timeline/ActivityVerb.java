package io.whence.query.timeline;

import java.util.Map;

/** The activity of Activity Streams 2.0 that comes closest to what an event tells. */
final class ActivityVerb {

    /** By what an event's name ends in; everything else changed something. */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("asked", "Create"),
            Map.entry("given", "Create"),
            Map.entry("opened", "Create"),
            Map.entry("founded", "Create"),
            Map.entry("registered", "Create"),
            Map.entry("begun", "Create"),
            Map.entry("deleted", "Delete"),
            Map.entry("removed", "Remove"),
            Map.entry("added", "Add"),
            Map.entry("item-added", "Add"),
            Map.entry("checklist-added", "Add"),
            Map.entry("labelled", "Add"),
            Map.entry("unlabelled", "Remove"),
            Map.entry("assigned", "Offer"),
            Map.entry("watched", "Follow"),
            Map.entry("moved", "Move"),
            Map.entry("joined", "Join"),
            Map.entry("left", "Leave"),
            Map.entry("answer-accepted", "Accept"),
            Map.entry("answer-unaccepted", "Undo"),
            Map.entry("vote-retracted", "Undo"),
            Map.entry("undeleted", "Undo"),
            Map.entry("restored", "Undo"));

    private ActivityVerb() {}

    static String of(String type) {
        return type.equals("comment.added")
                ? "Create"
                : VERBS.getOrDefault(type.substring(type.indexOf('.') + 1), "Update");
    }
}
