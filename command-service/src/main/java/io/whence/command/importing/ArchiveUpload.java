package io.whence.command.importing;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.platform.web.RequestProblemException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.http.HttpStatus;

/**
 * Unpacks an uploaded archive while it arrives. Only the names a format knows are ever written, so no entry can point
 * anywhere else, and what is unpacked is counted as it is unpacked, whatever the archive claims.
 */
final class ArchiveUpload {

    private static final int BUFFER = 1 << 16;
    /** Bytes still read after a refusal, so that a client that is sending gets to read the answer. */
    private static final long DRAINED = 16L << 20;

    private final Path folder;
    private final ImportFormat format;
    private final ImportSettings settings;
    private final Set<String> unpacked = new HashSet<>();
    private long left;

    ArchiveUpload(Path folder, ImportFormat format, ImportSettings settings) {
        this.folder = folder;
        this.format = format;
        this.settings = settings;
        this.left = settings.maxUnpacked().toBytes();
    }

    /**
     * Unpacks the body.
     *
     * @throws RequestProblemException 400 {@code bad-archive}, {@code unexpected-file} or {@code missing-file}, 413
     *     {@code upload-too-large}
     */
    void unpack(InputStream body) throws IOException {
        try {
            entries(new ZipInputStream(new Bounded(body, settings.maxUpload().toBytes())));
        } catch (RequestProblemException e) {
            drain(body);
            throw e;
        }
        for (String name : format.required()) {
            if (!unpacked.contains(name)) {
                throw refused("missing-file", "The archive must hold " + name + ".");
            }
        }
    }

    private void entries(ZipInputStream zip) throws IOException {
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!format.files().contains(entry.getName())) {
                    throw refused(
                            "unexpected-file",
                            "The archive may hold only "
                                    + String.join(
                                            ", ",
                                            format.files().stream().sorted().toList())
                                    + ", and no folders.");
                }
                if (!unpacked.add(entry.getName())) {
                    throw refused("bad-archive", "The archive holds " + entry.getName() + " twice.");
                }
                copy(zip, folder.resolve(entry.getName()));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("bad-archive", "The body is not a zip archive, or it is damaged.");
        } catch (EOFException e) {
            throw refused("bad-archive", "The archive ends in the middle.");
        }
        if (unpacked.isEmpty()) {
            throw refused("bad-archive", "The body is not a zip archive, or it is empty.");
        }
    }

    private void copy(InputStream in, Path file) throws IOException {
        var buffer = new byte[BUFFER];
        try (OutputStream out = open(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw tooLarge("unpacked", settings.maxUnpacked().toBytes());
                }
                write(out, buffer, read);
            }
        }
    }

    private OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    /** A failure to keep what arrived is ours, a failure to read it the client's. */
    private void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private StorageUnavailableException notKept(IOException e) {
        return StorageUnavailableException.in(folder, "An upload could not be kept", e);
    }

    private static void drain(InputStream body) {
        try {
            var ignored = new byte[BUFFER];
            long drained = 0;
            for (int read = 0; read >= 0 && drained < DRAINED; read = body.read(ignored)) {
                drained += read;
            }
        } catch (IOException e) {
            // The client has gone; the refusal stands all the same.
        }
    }

    private static RequestProblemException refused(String code, String detail) {
        return new RequestProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }

    private static RequestProblemException tooLarge(String what, long max) {
        return new RequestProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "upload-too-large",
                "An archive is at most " + max + " bytes " + what + ".");
    }

    private static final class Bounded extends FilterInputStream {

        private final long max;
        private long left;

        Bounded(InputStream in, long max) {
            super(in);
            this.max = max;
            this.left = max;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge("packed", max);
            }
        }
    }
}
