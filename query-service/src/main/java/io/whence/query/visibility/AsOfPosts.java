package io.whence.query.visibility;

import io.whence.platform.web.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Posts of every kind as they were. */
@Component
public final class AsOfPosts {

    /** Asked for late, because what is told of a read model's past may name what is in another's. */
    private final ObjectProvider<TemporalPostSource> past;

    AsOfPosts(ObjectProvider<TemporalPostSource> past) {
        this.past = past;
    }

    /** Those there were at a position, for one caller and one request: of what they may see now, what they would have seen then. */
    public PostVisibility at(Caller caller, long position) {
        return new PostVisibility(
                past.orderedStream().map(source -> source.at(caller, position)).toList());
    }
}
