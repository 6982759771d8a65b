package io.whence.query.diff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The changes of a question, a task or a board.
 *
 * @param subject as it is called now
 * @param lines in the order in which things first changed
 */
@Schema(name = "SubjectChanges")
record SubjectChangesView(SubjectDiffView.Subject subject, List<ChangeLine> lines) {}
