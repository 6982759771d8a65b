package io.whence.command.runtime.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.whence.api.id.MemberId;
import io.whence.api.id.TypeIds;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The request around a command: who asks, whether it is a retry, and of which version. A controller takes it as a parameter. */
public final class CommandRequest {

    static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private final HttpServletRequest http;
    private final Caller caller;
    private final @Nullable String key;
    private @Nullable String newId;

    CommandRequest(HttpServletRequest http, Caller caller) {
        this.http = http;
        this.caller = caller;
        this.key = key(http.getHeader(KEY_HEADER));
    }

    public Caller caller() {
        return caller;
    }

    /** The id for what this request makes; the same for a retry. */
    public String newId(String prefix) {
        if (key != null) {
            return TypeIds.derived(prefix, caller.memberId().value(), key);
        }
        newId = TypeIds.next(prefix);
        return newId;
    }

    /** The member that a text names, which is an id or a handle. */
    public static MemberId member(String idOrHandle) {
        return TypeIds.isValid(MemberId.PREFIX, idOrHandle) ? new MemberId(idOrHandle) : MemberId.ofHandle(idOrHandle);
    }

    CommandContext context() {
        var commandId = commandId();
        var onBehalfOf = caller.onBehalfOf();
        return new CommandContext(
                caller,
                new EventEnvelope(
                        new EventActor(caller.memberId(), caller.kind()),
                        onBehalfOf == null ? null : member(onBehalfOf),
                        RecordingChannel.API,
                        null,
                        commandId,
                        key == null ? null : IdempotencyKeyFilter.digest(http),
                        commandId,
                        commandId,
                        null,
                        null,
                        caller.token()),
                IfMatchHeader.version(http.getHeader(HttpHeaders.IF_MATCH)),
                newId);
    }

    private String commandId() {
        return key == null
                ? UuidCreator.getTimeOrderedEpochPlus1().toString()
                : UuidCreator.getNameBasedSha1(caller.memberId().value() + '/' + key)
                        .toString();
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new RequestProblemException(
                    HttpStatus.BAD_REQUEST,
                    "bad-idempotency-key",
                    "An Idempotency-Key is 1 to 200 printable ASCII characters.");
        }
        return header;
    }
}
