package io.whence.query.asof;

import io.whence.query.readmodel.web.CursorCodec;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A responder with every state a thing was in (RFC 7089, section 5), in the format of RFC 6690. */
@Component
public final class TimeMapResponder {

    public static final String LINK_FORMAT = "application/link-format";

    private static final int MEMENTOS = 1_000;

    private final RootHistory histories;
    private final CursorCodec cursors;

    TimeMapResponder(RootHistory histories, CursorCodec cursors) {
        this.histories = histories;
        this.cursors = cursors;
    }

    /**
     * A timemap, or the part of it that begins at a cursor.
     *
     * @param root whose events are what changed the thing
     */
    public ResponseEntity<String> answer(HttpServletRequest request, String root, @Nullable String cursor) {
        var map = request.getRequestURI();
        var thing = map.substring(0, map.lastIndexOf('/'));
        var query = List.of("timemap", root);
        long after = cursor == null ? -1 : (Long) cursors.read(cursor, query).getFirst();
        var marks = histories.after(root, after, MEMENTOS + 1);
        var links = new ArrayList<String>();
        links.add("<" + thing + ">; rel=\"original timegate\"");
        links.add("<" + map + (cursor == null ? "" : "?cursor=" + cursor) + ">; rel=\"self\"; type=\"" + LINK_FORMAT
                + "\"");
        marks.stream()
                .limit(MEMENTOS)
                .map(mark -> "<" + thing + "?asOf=" + mark.position() + ">; rel=\"memento\"; datetime=\""
                        + AsOfResolver.rfc1123(mark.recordedAt()) + "\"")
                .forEach(links::add);
        if (marks.size() > MEMENTOS) {
            var next = cursors.write(List.of(marks.get(MEMENTOS - 1).position()), query);
            links.add("<" + map + "?cursor=" + next + ">; rel=\"timemap\"; type=\"" + LINK_FORMAT + "\"");
        }
        return ResponseEntity.ok(String.join(",\n", links) + "\n");
    }
}
