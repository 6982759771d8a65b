package io.whence.command.task.occupancy;

import io.whence.api.id.ListId;

/** The occupancy of lists. */
@FunctionalInterface
public interface ListOccupancy {

    /**
     * How many tasks a list holds, by everything that is on record now; one that is archived or deleted does not count.
     *
     * @throws io.whence.platform.storage.StorageUnavailableException when that could not be counted in time
     */
    int of(ListId list);
}
