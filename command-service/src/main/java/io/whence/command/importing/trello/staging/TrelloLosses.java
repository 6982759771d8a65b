package io.whence.command.importing.trello.staging;

import static io.whence.command.importing.ImportLoss.approximated;
import static io.whence.command.importing.ImportLoss.skipped;

import io.whence.command.importing.ImportLoss;

/** All that of a board does not, or not quite, become events; what no event comes of by its type is in {@link TrelloActionTypes}. */
public final class TrelloLosses {

    public static final ImportLoss MALFORMED =
            skipped("malformed", "It lacks what it must have, or that is not what it must be.");
    static final ImportLoss REPEATED_ID = skipped("repeated-id", "An earlier one has the same id.");
    public static final ImportLoss NOTHING_NEW =
            skipped("nothing-new", "It changes nothing that was not so already, or what is on record of it is newer.");
    public static final ImportLoss COMMENT_ABSENT =
            skipped("comment-absent", "The comment it is about is not in the export.");
    public static final ImportLoss CARD_ABSENT = skipped("card-absent", "The card it is on is not in the export.");
    static final ImportLoss CUSTOM_FIELDS = skipped("custom-fields", "There are no custom fields here.");
    static final ImportLoss POWER_UPS = skipped("power-ups", "There are no power-ups here.");
    static final ImportLoss LABELS =
            skipped("labels", "A label is what tasks carry, as a text; its colour is not kept.");
    public static final ImportLoss IDLE_MEMBER =
            skipped("member-without-acts", "The member did nothing that the export tells of.");

    static final ImportLoss BOARD_PROPERTIES =
            approximated("board-properties", "Of a board itself only the name and whether it is closed are kept.");
    public static final ImportLoss ACTOR_UNKNOWN =
            approximated("actor-unknown", "It names nobody: the actor is unknown.");
    public static final ImportLoss PROFILE = approximated("profile", "Of a member only the name is kept.");
    public static final ImportLoss PARTLY =
            approximated("partly-kept", "It changes something else as well, which is not kept.");
    public static final ImportLoss ZONE =
            approximated("due-zone", "The time comes without the zone it was meant in: UTC is taken.");
    public static final ImportLoss TIME = approximated("time-unreadable", "The time could not be read: there is none.");
    public static final ImportLoss BEGINNING = approximated(
            "beginning-lacking",
            "No action tells how it began: begun at the time that its id holds, as the first action found it.");
    public static final ImportLoss FIRST_TEXT = approximated(
            "first-text",
            "What it said at first is not with the action: what the next change found, or the board as it is, is taken.");
    public static final ImportLoss EDITED_COMMENT =
            approximated("comment-edited", "It was edited, and what it said before is not in the export.");
    public static final ImportLoss COMMENTS_LACKING =
            approximated("comments-lacking", "The card counts more comments than the export has.");
    public static final ImportLoss MOVED_AWAY =
            approximated("moved-away", "It went to a board that is not on record: archived where it was.");
    public static final ImportLoss LIST_UNKNOWN = approximated(
            "list-unknown", "The list it is in is not in the export: it stays where it was, or on no board.");
    static final ImportLoss ITEM_LEFT_OUT =
            approximated("item-left-out", "One of its items lacks what it must have, or repeats an id.");
    public static final ImportLoss CONVERTED_ITEM =
            approximated("converted-item", "Which item it was is not with the action: the tasks are linked instead.");
    public static final ImportLoss CHECKLIST_ORDER = approximated(
            "checklist-order",
            "The checklists of a task stand in the order in which they were made, which here was another.");
    public static final ImportLoss CARD_EXTRAS = approximated(
            "card-extras", "Attachments, covers, stickers, votes, custom fields, places and reminders are not kept.");
    public static final ImportLoss ITEM_DUE = approximated("item-due", "An item is due when its task is.");

    public static final ImportLoss RECONCILED_BOARD = reconciled("board", "The board's name, and whether it is closed");
    public static final ImportLoss RECONCILED_LIST =
            reconciled("list", "A list's name, its limit, and whether it is closed");
    public static final ImportLoss RECONCILED_ORDER = reconciled("order", "Where it stands");
    public static final ImportLoss RECONCILED_TEXT = reconciled("text", "A card's name and description");
    public static final ImportLoss RECONCILED_STATE =
            reconciled("state", "Whether a card is done, archived or deleted");
    public static final ImportLoss RECONCILED_DATES = reconciled("dates", "When a card starts and is due");
    public static final ImportLoss RECONCILED_MEMBERS = reconciled("members", "Who is to do it");
    public static final ImportLoss RECONCILED_LABELS = reconciled("labels", "Its labels");
    public static final ImportLoss RECONCILED_CHECKLISTS = reconciled("checklists", "A checklist and its items");
    public static final ImportLoss RECONCILED_COMMENT = reconciled("comment", "What a comment says");
    public static final ImportLoss ABSENT =
            reconciled("absent", "That it is not in the export any more, for which it is archived,");

    private TrelloLosses() {}

    private static ImportLoss reconciled(String what, String subject) {
        return approximated(
                "reconciled-" + what,
                subject + " did not follow from the actions: set right as the export has it, at its time, by nobody.");
    }
}
