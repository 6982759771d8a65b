package io.whence.command.importing;

import io.whence.platform.web.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes archives of other systems in, and tells what became of them. */
@RestController
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** What is answered when an import has begun. */
    record Begun(ImportId id) {}

    @PostMapping(path = "/api/v1/teams/{team}/imports", consumes = "application/zip")
    ResponseEntity<Begun> begin(
            Caller caller, @PathVariable String team, @RequestParam String format, InputStream archive)
            throws IOException {
        var id = imports.start(caller, team, format, archive);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Begun(id));
    }

    @GetMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportStatus status(Caller caller, @PathVariable ImportId id) {
        return imports.status(caller, id);
    }

    @GetMapping(path = "/api/v1/imports/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] report(Caller caller, @PathVariable ImportId id) {
        return imports.report(caller, id);
    }
}
