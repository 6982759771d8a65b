package io.whence.command.runtime.aggregate;

import io.whence.api.id.Sha256;
import io.whence.api.wire.EventEnvelope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** 64 bits that stand for an event's name in the system it came from; enough to tell the events of one thing apart. */
final class ImportSourceHash {

    private static final byte[] SEPARATOR = {0};

    private ImportSourceHash() {}

    static @Nullable Long of(EventEnvelope envelope) {
        var source = envelope.source();
        if (source == null) {
            return null;
        }
        return ByteBuffer.wrap(Sha256.of(utf8(source.system()), SEPARATOR, utf8(source.externalId())))
                .getLong();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
