package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Another system's records as they are uploaded.
 *
 * @param format as the import calls it
 * @param files by the names they have in the archive
 */
record Archive(String format, Map<String, Path> files) {

    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(3);

    /** A Stack Exchange dump: all the XML files of a folder. */
    static Archive ofDump(Path folder) {
        try (var files = Files.list(folder)) {
            return new Archive(
                    "stackexchange",
                    files.filter(file -> file.toString().endsWith(".xml"))
                            .collect(Collectors.toMap(file -> file.getFileName().toString(), Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An export of a Trello board. */
    static Archive ofBoard(Path export) {
        return new Archive("trello", Map.of("board.json", export));
    }

    /** Where real dumps are; skips the test that wants one, aloud, where there are none. */
    static Path real(String wanted) {
        var configured = System.getProperty("whence.real-data", System.getenv("WHENCE_REAL_DATA"));
        if (configured == null || configured.isBlank()) {
            Loudly.skip("Importing " + wanted + " was NOT tested: WHENCE_REAL_DATA names no folder with real dumps.");
        }
        return Path.of(configured);
    }

    /** The folder of a real community's dump. */
    static Path site(String site) {
        return real(site).resolve("stackexchange").resolve(site);
    }

    /** Imports it as somebody who may, and who then sees all of it; returns the report. */
    JsonNode importInto(Http owner, String team) throws IOException {
        var status = status(upload(owner, team).expect(202));
        var ended = ended(owner, status);
        assertThat(ended.json().path("state").asString()).as("%s", ended).isEqualTo("completed");
        // Its position is that of the last event: what it recorded can be read after it.
        owner.after(ended);
        return owner.get(status + "/report").expect(200).json();
    }

    Reply upload(Http owner, String team) throws IOException {
        return owner.call("POST", "/api/v1/teams/" + team + "/imports?format=" + format)
                .header("Content-Type", "application/zip")
                .body(zipped())
                .send();
    }

    /** Where an import that was taken on tells of itself. */
    static String status(Reply begun) {
        return "/api/v1/imports/" + begun.json().path("id").asString();
    }

    static Reply ended(Http owner, String status) {
        return await().atMost(IMPORTED_WITHIN)
                .until(
                        () -> owner.get(status).expect(200),
                        reply -> !reply.json().path("state").asString().equals("running"));
    }

    private byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
            }
        }
        return bytes.toByteArray();
    }
}
