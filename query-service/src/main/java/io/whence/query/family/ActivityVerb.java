package io.whence.query.family;

/** The kinds of activity that events come closest to, as Activity Streams 2.0 names them (its vocabulary, section 3). */
public enum ActivityVerb {
    ACCEPT("Accept"),
    ADD("Add"),
    CREATE("Create"),
    DELETE("Delete"),
    FOLLOW("Follow"),
    JOIN("Join"),
    LEAVE("Leave"),
    MOVE("Move"),
    OFFER("Offer"),
    REMOVE("Remove"),
    UNDO("Undo"),
    UPDATE("Update"),
    /** An update of what somebody wrote: consecutive ones by the same person may be shown as one. */
    EDIT("Update");

    private final String type;

    ActivityVerb(String type) {
        this.type = type;
    }

    /** The activity's type in the vocabulary. */
    public String type() {
        return type;
    }
}
