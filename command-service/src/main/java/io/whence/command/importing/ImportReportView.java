package io.whence.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.id.ImportId;
import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportReport;
import io.whence.platform.web.RequestProblemException;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** A report, and of which import it is. */
@Schema(name = "ReportView")
record ImportReportView(
        @JsonProperty("import") ImportId importId,
        TeamId team,
        String format,
        Instant startedAt,
        Instant finishedAt,
        @JsonUnwrapped ImportReport report) {

    /**
     * The report of an import that has ended.
     *
     * @throws RequestProblemException 409 {@code import-running} while it has not, 404 when a crash cut it short
     */
    static ImportReportView of(ImportEventStream story) {
        var end = story.end();
        if (end == null) {
            throw new RequestProblemException(
                    HttpStatus.CONFLICT, "import-running", "The report is there when the import is through.");
        }
        var report = end.event().report();
        if (report == null) {
            throw RequestProblemException.notFound();
        }
        var begun = story.begun();
        return new ImportReportView(
                begun.importId(), begun.teamId(), begun.format(), story.startedAt(), end.at(), report);
    }
}
