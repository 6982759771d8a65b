package io.whence.query.readmodel.store.lease;

/**
 * The right to write a read model, as the register has it.
 *
 * @param owner the node that has it; empty when nobody does
 * @param epoch raised whenever it is taken: what was opened under an older one cannot write any more
 * @param beat raised by the owner for as long as it lives
 */
public record Lease(String model, String owner, long epoch, long beat) {

    public boolean isFree() {
        return owner.isEmpty();
    }
}
