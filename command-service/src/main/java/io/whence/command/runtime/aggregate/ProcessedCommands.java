package io.whence.command.runtime.aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.whence.api.wire.EventEnvelope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands a thing has already carried out, so that a retry is answered and not done twice. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class ProcessedCommands {

    /** How many commands that came with a key a thing remembers. */
    static final int LIMIT = 256;

    private Map<String, Done> done = new LinkedHashMap<>();

    /**
     * One command that was carried out.
     *
     * @param digest what was asked
     * @param version the version it led to
     */
    record Done(String digest, long version) {}

    @Nullable
    Done find(String commandId) {
        return done.get(commandId);
    }

    /** A command without a key cannot be sent again, and need not be remembered. */
    void remember(EventEnvelope envelope, long version) {
        if (envelope.commandDigest() == null) {
            return;
        }
        done.put(envelope.commandId(), new Done(envelope.commandDigest(), version));
        if (done.size() > LIMIT) {
            var oldest = done.keySet().iterator();
            // The very first is most often what made the thing, and is kept: its retry must never make it twice.
            oldest.next();
            oldest.next();
            oldest.remove();
        }
    }
}
