package io.whence.query.platform.web;

import io.whence.platform.web.RequestProblem;
import io.whence.platform.web.WhencePosition;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.ReadModels;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes a reader of a read model that is a node's own wait for it as well: {@link ReadYourWrites} makes every reader wait for all the
 * others.
 */
@Component
public final class OwnWrites {

    private final ReadModels models;

    OwnWrites(ReadModels models) {
        this.models = models;
    }

    /**
     * Waits for the position that the reader sent, if any, and answers with none that was not reached.
     *
     * @throws RequestProblem 503 {@code read-model-behind} when the reader's patience ends before
     */
    public void await(Projection projection, HttpServletRequest request, HttpServletResponse response) {
        var position = request.getHeader(WhencePosition.HEADER);
        if (position != null
                && !models.await(
                        projection, WhencePosition.decode(position), PreferredWait.of(request.getHeaders("Prefer")))) {
            throw new RequestProblem(
                    HttpStatus.SERVICE_UNAVAILABLE, "read-model-behind", "That write cannot be found yet.", 1);
        }
        long reached = Math.min(models.position(), models.of(projection).position());
        Behind.tell(models.behind(projection), response);
        if (reached >= 0) {
            response.setHeader(WhencePosition.HEADER, WhencePosition.encode(reached));
        }
    }
}
