package io.whence.query.readmodel.lease;

import org.jspecify.annotations.Nullable;

/** The leases of the read models that this node writes. */
public interface Leases {

    void start();

    /** What the present claim on a read model is told from an earlier one by; null while this node has none. */
    @Nullable
    Long term(String model);

    /** Whether the claim is better left to another node. */
    boolean isToLeave(String model);

    /** Leaves it to another node; what was folded must have been written. */
    void leave(String model);

    /** Another node was found to have it. */
    void lost(String model, long term);

    /** Whether this node cannot read it before it has rebuilt it. */
    void want(String model, boolean wanted);

    /** This node met what a newer version wrote: from now on it leaves all writing to those. */
    void retire();

    /** Leaves everything to the others. */
    void stop();
}
