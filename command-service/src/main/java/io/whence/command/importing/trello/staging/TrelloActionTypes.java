package io.whence.command.importing.trello.staging;

import static io.whence.command.importing.ImportLoss.skipped;

import io.whence.command.importing.ImportLoss;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of action that no event comes of, each with why, and what else is to know of types. */
public final class TrelloActionTypes {

    static final Set<String> MAKING_CARDS =
            Set.of("createCard", "copyCard", "emailCard", "convertToCardFromCheckItem", "moveCardToBoard");

    static final Set<String> MAKING_LISTS = Set.of("createList", "moveListToBoard");

    private static final String ATTACHMENTS = "Attachments are not kept.";
    private static final String POWER_UPS = "There are no power-ups here.";
    private static final String ROLES = "A team has roles, a board has none; imported authors can only be looked up.";
    private static final String ORGANIZATIONS = "Workspaces and enterprises are beyond the board.";
    private static final String INVITATIONS = "Whom the board invited is not kept, only who came.";
    private static final String CUSTOM_FIELDS = "There are no custom fields here.";
    private static final String LABELS = "A label is what tasks carry: that there is one without them is not kept.";

    private static final Map<String, String> WITHOUT_EVENTS = Map.ofEntries(
            Map.entry("addAttachmentToCard", ATTACHMENTS),
            Map.entry("deleteAttachmentFromCard", ATTACHMENTS),
            Map.entry("voteOnCard", "Tasks are not voted on."),
            Map.entry("enablePlugin", POWER_UPS),
            Map.entry("disablePlugin", POWER_UPS),
            Map.entry("enablePowerUp", POWER_UPS),
            Map.entry("disablePowerUp", POWER_UPS),
            Map.entry("makeAdminOfBoard", ROLES),
            Map.entry("makeNormalMemberOfBoard", ROLES),
            Map.entry("makeObserverOfBoard", ROLES),
            Map.entry("removeMemberFromBoard", "A team is more than a board: whoever leaves the board stays in it."),
            Map.entry("removeFromBoard", "A team is more than a board: whoever leaves the board stays in it."),
            Map.entry("unconfirmedBoardInvitation", INVITATIONS),
            Map.entry("deleteBoardInvitation", INVITATIONS),
            Map.entry("unconfirmedOrganizationInvitation", INVITATIONS),
            Map.entry("deleteOrganizationInvitation", INVITATIONS),
            Map.entry("acceptEnterpriseJoinRequest", ORGANIZATIONS),
            Map.entry("addMemberToOrganization", ORGANIZATIONS),
            Map.entry("removeMemberFromOrganization", ORGANIZATIONS),
            Map.entry("makeNormalMemberOfOrganization", ORGANIZATIONS),
            Map.entry("makeAdminOfOrganization", ORGANIZATIONS),
            Map.entry("addOrganizationToEnterprise", ORGANIZATIONS),
            Map.entry("removeOrganizationFromEnterprise", ORGANIZATIONS),
            Map.entry("addToOrganizationBoard", ORGANIZATIONS),
            Map.entry("removeFromOrganizationBoard", ORGANIZATIONS),
            Map.entry("createOrganization", ORGANIZATIONS),
            Map.entry("updateOrganization", ORGANIZATIONS),
            Map.entry("addToEnterprisePluginWhitelist", ORGANIZATIONS),
            Map.entry("removeFromEnterprisePluginWhitelist", ORGANIZATIONS),
            Map.entry("enableEnterprisePluginWhitelist", ORGANIZATIONS),
            Map.entry("disableEnterprisePluginWhitelist", ORGANIZATIONS),
            Map.entry("memberJoinedTrello", "That somebody came to Trello says nothing of the board."),
            Map.entry("updateMember", "Of a member only the name is kept."),
            Map.entry("createCustomField", CUSTOM_FIELDS),
            Map.entry("updateCustomField", CUSTOM_FIELDS),
            Map.entry("updateCustomFieldItem", CUSTOM_FIELDS),
            Map.entry("deleteCustomField", CUSTOM_FIELDS),
            Map.entry("createLabel", LABELS));

    private static final ImportLoss UNKNOWN = skipped("action-type-unknown", "The type of action is not known.");
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z]{1,60}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private TrelloActionTypes() {}

    /** Why nothing comes of actions of a type, under a code that is the type; null for a type that events come of. */
    public static @Nullable ImportLoss lossOf(String type) {
        var reason = WITHOUT_EVENTS.get(type);
        return reason == null ? null : skipped("action-" + kebab(type), reason);
    }

    public static ImportLoss unknown() {
        return UNKNOWN;
    }

    /** Why nothing comes of a change to one part of a thing. */
    public static ImportLoss partLoss(String type, String part) {
        return TYPE.matcher(part).matches() && LEFT_OUT.contains(part)
                ? skipped("action-" + kebab(type) + "-" + kebab(part), "That part of it is not kept.")
                : skipped("action-" + kebab(type) + "-other", "That part of it is not kept.");
    }

    private static final Set<String> LEFT_OUT = Set.of(
            "prefs",
            "desc",
            "descData",
            "labelNames",
            "pos",
            "due",
            "cover",
            "idAttachmentCover",
            "manualCoverAttachment",
            "dueReminder",
            "cardRole",
            "isTemplate",
            "coordinates",
            "address",
            "locationName",
            "idOrganization",
            "subscribed",
            "color",
            "type");

    private static String kebab(String type) {
        return HUMP.matcher(type).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
