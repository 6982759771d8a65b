package io.whence.benchmark;

import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import io.whence.benchmark.workload.QuestionWorkload;
import java.nio.file.Path;

/** What an event takes on disk. */
final class DiskUseBenchmark {

    private static final int MOST = 500;

    private DiskUseBenchmark() {}

    /** Of a history with its votes, comments and edits. */
    static void ofHistory(FigureCollector findings, Path data, double plainBytes) {
        double bytes = new RecordedEventLog(data).bytesPerEvent();
        findings.add(MeasuredFigure.of("disk, a team's history", bytes, "bytes/event")
                .comparedTo("plain JSON, bytes", plainBytes)
                .goal("<= " + MOST, bytes <= MOST));
    }

    /** Of nothing but whole questions, as they were asked over HTTP. */
    static void ofQuestions(FigureCollector findings, Path data, QuestionWorkload questions) {
        findings.add(
                MeasuredFigure.of("disk, questions only", new RecordedEventLog(data).bytesPerEvent(), "bytes/event")
                        .comparedTo("their request bodies, bytes", questions.meanBytes()));
    }
}
