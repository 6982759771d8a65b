package io.whence.query.readmodel.web;

import io.whence.platform.web.ClientLogPosition;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.projection.ReadModels;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** A gate that makes a reader of a read model that is a node's own wait for it, as {@link ReadYourWrites} does for the others. */
@Component
public final class LocalReadYourWrites {

    private final ReadModels models;

    LocalReadYourWrites(ReadModels models) {
        this.models = models;
    }

    /** As {@link #await(Projection, HttpServletResponse)}, for whoever is told nothing of the log. */
    public void awaitQuietly(Projection projection) {
        long _ = models.of(projection).position();
    }

    /**
     * Waits until it is as fresh as the reader asked for, and answers with no position that it has not reached.
     *
     * @throws io.whence.platform.web.RequestProblemException 503 {@code read-model-behind} when the reader's patience ends before
     */
    public void await(Projection projection, HttpServletResponse response) {
        long own = models.of(projection).position();
        long reached = Math.max(Math.min(models.position(), own), ReadFreshness.position());
        StalenessHeader.tell(models.behind(projection), response);
        if (reached >= 0) {
            response.setHeader(ClientLogPosition.HEADER, ClientLogPosition.encode(reached));
        }
    }
}
