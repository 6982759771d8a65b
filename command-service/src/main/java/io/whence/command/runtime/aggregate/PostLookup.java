package io.whence.command.runtime.aggregate;

import io.whence.api.id.SubjectId;
import java.util.Optional;

/** Every question and answer, for rules that span two things. */
@FunctionalInterface
public interface PostLookup {

    /** The post as it is, kept from changing until the command that asked is through; empty when there is none. */
    Optional<PostSummary> find(SubjectId id);
}
