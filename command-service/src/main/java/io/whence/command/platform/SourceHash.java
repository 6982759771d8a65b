package io.whence.command.platform;

import io.whence.api.wire.EventEnvelope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** 64 bits that stand for an event's name in the system it came from; enough to tell the events of one thing apart. */
final class SourceHash {

    private SourceHash() {}

    static @Nullable Long of(EventEnvelope envelope) {
        var source = envelope.source();
        if (source == null) {
            return null;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(source.system().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(source.externalId().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
