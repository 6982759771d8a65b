package io.whence.command.comment;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.text.MarkdownText;
import io.whence.command.runtime.directory.IdentityDirectory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resolver of who is meant by {@code @handle} in a text; what stands in code means nobody, nor does the middle of an address.
 */
final class MentionResolver {

    /** As many handles as are looked up in one text. */
    static final int LIMIT = 50;

    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@.+/-])@([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?)(?![A-Za-z0-9_-])");

    private MentionResolver() {}

    /** The members of the team that a text mentions, in the order they first come up. */
    static List<MemberId> in(MarkdownText body, TeamId team, IdentityDirectory directory) {
        return handles(withoutCode(body.source())).stream()
                .map(MemberId::ofHandle)
                .filter(member -> directory.isIn(member, team))
                .toList();
    }

    private static Set<String> handles(String text) {
        var handles = new LinkedHashSet<String>();
        var matcher = HANDLE.matcher(text);
        while (handles.size() < LIMIT && matcher.find()) {
            handles.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return handles;
    }

    /** Without what stands between two runs of equally many backticks (CommonMark 6.1), or after an open fence (4.5). */
    static String withoutCode(String text) {
        var prose = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int opens = text.indexOf('`', at);
            if (opens < 0) {
                break;
            }
            prose.append(text, at, opens).append(' ');
            int ticks = run(text, opens);
            int closes = closing(text, opens + ticks, ticks);
            if (closes >= 0) {
                at = closes + ticks;
            } else if (ticks >= 3) {
                return prose.toString();
            } else {
                at = opens + ticks;
            }
        }
        return prose.append(text, at, text.length()).toString();
    }

    private static int closing(String text, int from, int ticks) {
        int at = text.indexOf('`', from);
        while (at >= 0) {
            int length = run(text, at);
            if (length == ticks) {
                return at;
            }
            at = text.indexOf('`', at + length);
        }
        return -1;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }
}
