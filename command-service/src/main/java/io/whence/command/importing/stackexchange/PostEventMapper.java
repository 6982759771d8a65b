package io.whence.command.importing.stackexchange;

import io.whence.api.event.Event;
import io.whence.api.id.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping of one post's saves to events; it keeps the post's content as it goes. */
interface PostEventMapper {

    /** The post with its first content, as far as the save has it; with none it is the post row's. */
    Event begun(@Nullable RevisionGroup save);

    Event edited(RevisionGroup save);

    Event rolledBack(RevisionGroup save, int toRevision);

    Event deleted(List<MemberId> voters);

    Event undeleted(List<MemberId> voters);

    Event locked(@Nullable String comment);

    Event unlocked(@Nullable String comment);
}
