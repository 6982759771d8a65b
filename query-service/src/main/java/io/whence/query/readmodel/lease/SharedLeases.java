package io.whence.query.readmodel.lease;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.lease.Lease;
import io.whence.query.readmodel.store.lease.LeaseStore;
import io.whence.query.readmodel.store.lease.StorageNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claims of a node among others. It keeps up those it has, takes those that nobody keeps up, and leaves some to a node that has
 * fewer. No clock is compared with another: what counts is how long this node saw no beat.
 */
public final class SharedLeases implements Leases {

    private static final Logger log = LoggerFactory.getLogger(SharedLeases.class);
    private static final long STOP_MILLIS = 2_000;
    /** A node that was not heard of for so many times as long as it takes to be lost is not remembered any more. */
    private static final int FORGOTTEN_AFTER = 10;

    private final LeaseStore register;
    private final List<String> models;
    private final String node;
    private final LeaseTimes times;
    private final HeartbeatObserver claims;
    private final HeartbeatObserver nodes;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private final Set<String> toLeave = ConcurrentHashMap.newKeySet();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private volatile boolean retired;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private boolean unreachable;

    public SharedLeases(LeaseStore register, List<String> models, String node, LeaseTimes times) {
        this.register = register;
        this.models = List.copyOf(models);
        this.node = node;
        this.times = times;
        var gap = times.lost().dividedBy(2);
        this.claims = new HeartbeatObserver(System::nanoTime, gap);
        this.nodes = new HeartbeatObserver(System::nanoTime, gap);
        this.thread = Thread.ofPlatform().daemon().name("claims").unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public @Nullable Long term(String model) {
        var claim = held.get(model);
        return claim == null ? null : claim.epoch();
    }

    @Override
    public boolean isToLeave(String model) {
        return toLeave.contains(model);
    }

    @Override
    public void leave(String model) {
        toLeave.remove(model);
        var claim = held.remove(model);
        if (claim != null) {
            release(claim);
        }
    }

    /** Where that does not work, it is found to be lost by the others in time. */
    private void release(Lease claim) {
        try {
            register.release(claim);
        } catch (StorageUnavailableException e) {
            log.debug("{} is left to others without a word", claim.model(), e);
        }
    }

    @Override
    public void lost(String model, long term) {
        held.computeIfPresent(model, (_, claim) -> claim.epoch() == term ? null : claim);
    }

    @Override
    public void want(String model, boolean wants) {
        if (wants) {
            wanted.add(model);
        } else {
            wanted.remove(model);
        }
    }

    @Override
    public void retire() {
        if (!retired) {
            log.warn("A newer version of Whence writes the read models: this node leaves it all to that");
        }
        retired = true;
    }

    @Override
    public void stop() {
        if (stopped.getCount() == 0) {
            return;
        }
        stopped.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Set.copyOf(held.keySet()).forEach(this::leave);
        try {
            forgetMyself();
        } catch (StorageUnavailableException e) {
            log.debug("the other nodes are not told that this one ends", e);
        }
    }

    private void forgetMyself() {
        register.nodes().stream().filter(other -> other.name().equals(node)).forEach(register::forget);
    }

    private void run() {
        try {
            do {
                beatOnce();
            } while (!stopped.await(times.beat().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatOnce() {
        try {
            beat();
            unreachable = false;
        } catch (RuntimeException e) {
            claims.forget();
            nodes.forget();
            if (!unreachable) {
                log.warn("The read models cannot be shared out for the moment, it is tried again", e);
            }
            unreachable = true;
        }
    }

    private void beat() {
        List.copyOf(held.values()).forEach(this::keepUp);
        if (retired) {
            toLeave.addAll(held.keySet());
            forgetMyself();
            return;
        }
        register.beat(node, wanted);
        var shares = look();
        take(shares);
        leaveSome(shares);
    }

    private void keepUp(Lease claim) {
        var beaten = register.beat(claim);
        held.computeIfPresent(claim.model(), (_, now) -> now.epoch() == claim.epoch() ? beaten.orElse(null) : now);
    }

    /** What there is to be shared, and among whom. */
    private LeaseBalancer look() {
        var all = register.nodes();
        nodes.look(all.stream().collect(Collectors.toMap(StorageNode::name, StorageNode::beat)));
        all.forEach(this::forgetLongGone);
        var others = all.stream()
                .filter(other -> !other.name().equals(node) && !nodes.isUnchangedFor(times.lost(), other.name()))
                .toList();
        var made = register.claims();
        claims.look(made.stream().collect(Collectors.toMap(Lease::model, Function.identity())));
        return LeaseBalancer.of(models, others, made);
    }

    private void forgetLongGone(StorageNode other) {
        if (!other.name().equals(node)
                && nodes.isUnchangedFor(times.lost().multipliedBy(FORGOTTEN_AFTER), other.name())) {
            register.forget(other);
        }
    }

    private void take(LeaseBalancer shares) {
        for (var model : models) {
            var seen = shares.claims().get(model);
            boolean free = seen == null || seen.isFree() || claims.isUnchangedFor(times.lost(), model);
            if (free && !held.containsKey(model) && mayHave(model, shares) && stopped.getCount() > 0) {
                register.take(model, seen, node).ifPresent(mine -> held.put(model, mine));
            }
        }
    }

    /** Who wants to rebuild it goes first, and as many as it takes. */
    private boolean mayHave(String model, LeaseBalancer shares) {
        return wanted.contains(model) || (!shares.isWantedByOthers(model) && held.size() < shares.most());
    }

    private void leaveSome(LeaseBalancer shares) {
        var leaving = held.keySet().stream()
                .filter(model -> !wanted.contains(model))
                .sorted()
                .limit(shares.tooMany(held.size()))
                .collect(Collectors.toCollection(HashSet::new));
        held.keySet().stream()
                .filter(model -> !wanted.contains(model) && shares.isWantedByOthers(model))
                .forEach(leaving::add);
        toLeave.retainAll(leaving);
        toLeave.addAll(leaving);
    }
}
