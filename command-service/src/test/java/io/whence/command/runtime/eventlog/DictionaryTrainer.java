package io.whence.command.runtime.eventlog;

import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains a dictionary for {@link EventFrameCodec}. A released dictionary is never trained again: write the next number and
 * add it to the list there. Run its {@code main} with the number and the directory to write to.
 */
public final class DictionaryTrainer {

    private static final int SAMPLES = 20_000;
    private static final int SAMPLE_BYTES = 64 << 20;

    /** Of 16, 32, 64 and 110 KiB, a larger one than this no longer made frames smaller. */
    private static final int DICTIONARY_BYTES = 64 << 10;

    /** Where the format keeps a dictionary's identity: after the magic number. */
    private static final int IDENTITY = 4;

    private DictionaryTrainer() {}

    public static void main(String[] args) throws IOException {
        int number = Integer.parseInt(args[0]);
        var dictionary = train(number);
        Files.write(Path.of(args[1]).resolve("dictionary-" + number + ".zstd"), dictionary);
    }

    /** Trained on payload and metadata together, as that is what a frame holds. */
    public static byte[] train(int number) {
        var trainer = new ZstdDictTrainer(SAMPLE_BYTES, DICTIONARY_BYTES);
        var events = new SampleEvents(number);
        for (int i = 0; i < SAMPLES; i++) {
            trainer.addSample(events.next().plain());
        }
        byte[] dictionary = trainer.trainSamples();
        // A small identity takes one byte of every frame instead of four.
        ByteBuffer.wrap(dictionary).order(ByteOrder.LITTLE_ENDIAN).putInt(IDENTITY, number);
        return dictionary;
    }
}
