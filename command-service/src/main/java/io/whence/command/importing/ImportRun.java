package io.whence.command.importing;

import io.whence.api.id.TeamId;
import java.nio.file.Path;

/**
 * One import at work.
 *
 * @param slug the team's
 * @param folder where the uploaded files are, and where the format may keep what it needs; removed when the import ends
 */
public record ImportRun(
        TeamId teamId,
        String slug,
        Path folder,
        ImportLedger ledger,
        ImportProgress progress,
        ImportedFactRecorder recorder) {}
