package io.whence.query.posts;

import io.whence.platform.web.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Posts of every kind as they were. */
@Component
public final class PostsThen {

    /** Asked for late, because what is told of a read model's past may name what is in another's. */
    private final ObjectProvider<PastPosts> past;

    PostsThen(ObjectProvider<PastPosts> past) {
        this.past = past;
    }

    /** Those there were at a position, for one caller and one request: of what they may see now, what they would have seen then. */
    public Posts at(Caller caller, long position) {
        return new Posts(
                past.orderedStream().map(source -> source.at(caller, position)).toList());
    }
}
