package io.whence.command.importing.stackexchange.xml;

import java.util.Locale;

/** The files of a dump, in the order in which they are read. */
public enum DumpSourceFile {
    USERS("Users.xml", "user"),
    POSTS("Posts.xml", "post"),
    POST_HISTORY("PostHistory.xml", "posthistory"),
    VOTES("Votes.xml", "vote"),
    COMMENTS("Comments.xml", "comment"),
    POST_LINKS("PostLinks.xml", "postlink"),
    TAGS("Tags.xml", "tag"),
    BADGES("Badges.xml", "badge");

    private final String fileName;
    private final String prefix;

    DumpSourceFile(String fileName, String prefix) {
        this.fileName = fileName;
        this.prefix = prefix;
    }

    public String fileName() {
        return fileName;
    }

    /** The root element; every row is directly in it. */
    String root() {
        return fileName.substring(0, fileName.indexOf('.')).toLowerCase(Locale.ROOT);
    }

    /** What a row is called in the ledger and as the source of an event. */
    public String id(long row) {
        return prefix + '/' + row;
    }
}
