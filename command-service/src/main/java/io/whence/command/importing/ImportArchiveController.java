package io.whence.command.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.ImportId;
import io.whence.api.id.TypeIds;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import io.whence.platform.web.Caller;
import io.whence.platform.web.ClientLogPosition;
import io.whence.platform.web.RequestProblemException;
import jakarta.servlet.http.HttpServletResponse;
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

/** The controller that takes archives of other systems in, and tells what became of them. */
@RestController
@Tag(name = "Imports")
class ImportArchiveController {

    private final ImportJobRunner imports;
    private final CommandSender commands;

    ImportArchiveController(ImportJobRunner imports, CommandSender commands) {
        this.imports = imports;
        this.commands = commands;
    }

    /** What is answered when an import has begun. */
    record Begun(ImportId id) {}

    @Operation(
            summary = "Import an archive of another system into a team, which is founded, private, when there is none",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/api/v1/teams/{team}/imports", consumes = "application/zip")
    ResponseEntity<Begun> begin(
            CommandRequest request, @PathVariable String team, @RequestParam String format, InputStream archive)
            throws IOException {
        var id = imports.start(request, team, format, archive);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Begun(id));
    }

    @Operation(
            summary = "How far an import has come",
            description = "A read that sends the answer's `Whence-Position` back sees everything imported so far.")
    @GetMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportStatus status(Caller caller, @PathVariable String id, HttpServletResponse response) {
        var status = imports.status(caller, named(id));
        response.setHeader(ClientLogPosition.HEADER, commands.position());
        return status;
    }

    @Operation(summary = "What an import did, and what it left out")
    @GetMapping(path = "/api/v1/imports/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportReportView report(Caller caller, @PathVariable String id) {
        return imports.report(caller, named(id));
    }

    /** What is no id is like any id nobody has. */
    private static ImportId named(String id) {
        if (!TypeIds.isValid(ImportId.PREFIX, id)) {
            throw RequestProblemException.notFound();
        }
        return new ImportId(id);
    }
}
