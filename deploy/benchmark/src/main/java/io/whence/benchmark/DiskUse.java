package io.whence.benchmark;

import io.whence.benchmark.report.Figure;
import io.whence.benchmark.report.Findings;
import io.whence.benchmark.workload.Questions;
import java.nio.file.Path;

/** What an event takes on disk. */
final class DiskUse {

    private static final int MOST = 500;

    private DiskUse() {}

    /** Of a history with its votes, comments and edits. */
    static void ofHistory(Findings findings, Path data, double plainBytes) {
        double bytes = new RecordedLog(data).bytesPerEvent();
        findings.add(Figure.of("disk, a team's history", bytes, "bytes/event")
                .comparedTo("plain JSON, bytes", plainBytes)
                .goal("<= " + MOST, bytes <= MOST));
    }

    /** Of nothing but whole questions, as they were asked over HTTP. */
    static void ofQuestions(Findings findings, Path data, Questions questions) {
        findings.add(Figure.of("disk, questions only", new RecordedLog(data).bytesPerEvent(), "bytes/event")
                .comparedTo("their request bodies, bytes", questions.meanBytes()));
    }
}
