package io.whence.query.readmodel.lease;

import io.whence.query.readmodel.store.lease.Lease;
import io.whence.query.readmodel.store.lease.StorageNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The balance of read models among the nodes that live.
 *
 * @param models how many there are to share
 * @param others the nodes that live, but for this one
 * @param claims the claims on the models, as they were last seen
 */
record LeaseBalancer(int models, List<StorageNode> others, Map<String, Lease> claims) {

    static LeaseBalancer of(List<String> models, List<StorageNode> others, List<Lease> claims) {
        var ofModels = claims.stream()
                .filter(claim -> models.contains(claim.model()))
                .collect(Collectors.toMap(Lease::model, Function.identity()));
        return new LeaseBalancer(models.size(), others, ofModels);
    }

    /** How many a node may have: as many as it takes for all to have somebody. */
    int most() {
        int nodes = others.size() + 1;
        return (models + nodes - 1) / nodes;
    }

    /** How many a node that has so many should leave to others: none while nobody else has room. */
    int tooMany(int has) {
        boolean room = others.stream().anyMatch(other -> count(other) < most());
        return room ? Math.max(0, has - most()) : 0;
    }

    boolean isWantedByOthers(String model) {
        return others.stream().anyMatch(other -> other.wants().contains(model));
    }

    private long count(StorageNode node) {
        return claims.values().stream()
                .filter(claim -> claim.owner().equals(node.name()))
                .count();
    }
}
