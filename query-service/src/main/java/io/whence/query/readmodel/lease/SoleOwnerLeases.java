package io.whence.query.readmodel.lease;

/** The claims of a process that has its storage for itself: it always has them all. */
public record SoleOwnerLeases() implements Leases {

    private static final Long FOR_EVER = 0L;

    @Override
    public void start() {}

    @Override
    public Long term(String model) {
        return FOR_EVER;
    }

    @Override
    public boolean isToLeave(String model) {
        return false;
    }

    @Override
    public void leave(String model) {}

    @Override
    public void lost(String model, long term) {}

    @Override
    public void want(String model, boolean wanted) {}

    @Override
    public void retire() {}

    @Override
    public void stop() {}
}
