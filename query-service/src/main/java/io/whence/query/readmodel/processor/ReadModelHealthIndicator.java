package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.store.DeadLetter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready when every read model is live, and none stands still. A parked subject is told, and does not take the others out of service.
 *
 * @param still how long one may get no further
 */
record ReadModelHealthIndicator(ReadModelProcessors models, Duration still) implements HealthIndicator {

    private static final int PARKED_TOLD = 20;

    @Override
    public Health health() {
        boolean live = models.runners().stream()
                .allMatch(runner -> runner.position().isPresent() && !runner.standsStill(still));
        var health = live ? Health.up() : Health.outOfService();
        models.runners().forEach(runner -> health.withDetail(runner.name(), details(runner)));
        return health.build();
    }

    private Map<String, Object> details(ReadModelProcessor runner) {
        var details = new LinkedHashMap<String, Object>();
        details.put("state", state(runner));
        details.put("writer", runner.isWriter());
        details.put("position", runner.position().orElse(-1L));
        if (!runner.behind().isZero()) {
            details.put("behindSeconds", runner.behind().toSeconds());
        }
        if (runner.isRebuilding()) {
            details.put("rebuilt", runner.rebuildProgress());
        }
        runner.failure().ifPresent(failure -> details.put("failure", failure));
        if (!runner.parked().isEmpty()) {
            details.put("parked", runner.parked().size());
            details.put(
                    "parkedSubjects",
                    runner.parked().stream()
                            .limit(PARKED_TOLD)
                            .map(ReadModelHealthIndicator::told)
                            .toList());
        }
        return details;
    }

    private String state(ReadModelProcessor runner) {
        if (runner.position().isEmpty()) {
            return "building";
        }
        if (runner.standsStill(still)) {
            return "standing still";
        }
        return runner.failure().isPresent() ? "failing" : "live";
    }

    private static String told(DeadLetter parked) {
        return parked.subject() + " from " + parked.position() + " on: " + parked.error();
    }
}
