package io.whence.benchmark.workload;

import io.whence.api.id.QuestionId;
import io.whence.api.id.SubjectId;
import java.util.BitSet;

/** A question or an answer that things still happen to. */
final class WorkloadPost {

    final SubjectId id;
    final QuestionId question;
    final int author;
    /** Members who voted for it. */
    final BitSet voters = new BitSet();

    boolean closed;
    boolean accepted;
    private long sequence;

    WorkloadPost(SubjectId id, QuestionId question, int author) {
        this.id = id;
        this.question = question;
        this.author = author;
    }

    long nextSequence() {
        return sequence++;
    }
}
