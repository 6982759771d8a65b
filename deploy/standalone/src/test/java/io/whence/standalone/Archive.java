package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** A Stack Exchange dump as it is uploaded. */
record Archive(Path folder) {

    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(3);

    /** A real community's, or skips the test where there is none. */
    static Archive ofSite(String site) {
        var configured = System.getProperty("whence.real-data", System.getenv("WHENCE_REAL_DATA"));
        if (configured == null || configured.isBlank()) {
            Loudly.skip("Importing " + site + " was NOT tested: WHENCE_REAL_DATA names no folder with real dumps.");
        }
        return new Archive(Path.of(configured, "stackexchange", site));
    }

    /** Imports it as somebody who may, and who then sees all of it; returns the report. */
    JsonNode importInto(Http owner, String team) throws IOException {
        var begun = owner.call("POST", "/api/v1/teams/" + team + "/imports?format=stackexchange")
                .header("Content-Type", "application/zip")
                .body(zipped())
                .send()
                .expect(202)
                .json();
        var status = "/api/v1/imports/" + begun.path("id").asString();
        var ended = await().atMost(IMPORTED_WITHIN)
                .until(
                        () -> owner.get(status).expect(200),
                        reply -> !reply.json().path("state").asString().equals("running"));
        assertThat(ended.json().path("state").asString()).as("%s", ended).isEqualTo("completed");
        // Its position is that of the last event: what it recorded can be read after it.
        owner.after(ended);
        return owner.get(status + "/report").expect(200).json();
    }

    private byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.newDirectoryStream(folder, "*.xml")) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
