package io.whence.command.runtime;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.id.MemberId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.recording.AggregateEventRecorder;
import io.whence.platform.web.PersonalAccessToken;
import java.security.SecureRandom;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the first person in: an empty log gets a member {@code owner} and a token for the whole workspace. The token is in its
 * file before it is on record, so that a crash in between loses nothing: the next start takes the one from the file.
 */
final class FirstOwnerBootstrap implements SmartLifecycle {

    static final String HANDLE = "owner";

    private final EventStreamReader past;
    private final AggregateEventRecorder history;
    private final OwnerTokenIssuer token;
    private volatile boolean running;

    FirstOwnerBootstrap(EventStreamReader past, AggregateEventRecorder history, OwnerTokenIssuer token) {
        this.past = past;
        this.history = history;
        this.token = token;
    }

    @Override
    public void start() {
        if (past.head() < 0) {
            var text = SecretTokenFile.readOrCreate(token.file(), FirstOwnerBootstrap::fresh);
            var parsed = PersonalAccessToken.parse(text)
                    .orElseThrow(() -> new IllegalStateException(token.file() + " holds no token; remove it"));
            if (isFirst(parsed)) {
                token.issued(text);
            } else {
                // Another process on the same log was, and has the token that lets people in.
                token.forget();
            }
        }
        running = true;
    }

    private boolean isFirst(PersonalAccessToken issued) {
        try {
            register(issued);
            return true;
        } catch (CommandRejectedException e) {
            if (e.rejection() == CommonRejection.CONCURRENT_CHANGE) {
                return false;
            }
            throw e;
        }
    }

    private static String fresh() {
        return PersonalAccessToken.issue(TokenId.next(), new SecureRandom()).text();
    }

    private void register(PersonalAccessToken issued) {
        var owner = MemberId.ofHandle(HANDLE);
        var envelope = new EventEnvelope(
                new EventActor(owner, MemberKind.PERSON),
                null,
                RecordingChannel.AUTOMATION,
                null,
                "first-start",
                null,
                "first-start",
                "first-start",
                null,
                null);
        history.inOneUnit(() -> {
            // Since the log was seen to be empty, another process may have come first.
            rejectIf(
                    !history.begin(new MemberRegistered(owner, HANDLE, "Owner", MemberKind.PERSON, true), envelope),
                    CommonRejection.CONCURRENT_CHANGE);
            history.begin(new TokenIssued(issued.tokenId(), owner, null, "First start", issued.secretHash()), envelope);
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server lets anybody in. */
    @Override
    public int getPhase() {
        return 0;
    }
}
