package io.holdfast.store.importing.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds ids that several customers share, as where the contracts of each are counted from one. */
final class SharedIds {
    /** One contract may well have gone from one customer to another. */
    private static final int LEAST = 2;

    private SharedIds() {}

    /**
     * An example, as the customer's id and the shared one; empty where fewer than half of the ids that repeat are of several
     * customers, for a contract may have gone from one to another.
     *
     * @param ids of the rows sampled, in order
     * @param customers of the same rows; where more are empty than of the ids, rows cannot be told and nothing is found
     */
    static Optional<String> in(List<String> ids, List<String> customers) {
        if (ids.size() != customers.size()) {
            return Optional.empty();
        }
        Map<String, Set<String>> owners = new TreeMap<>();
        Set<String> repeated = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i).strip();
            if (owners.containsKey(id)) {
                repeated.add(id);
            }
            owners.computeIfAbsent(id, any -> new HashSet<>())
                    .add(customers.get(i).strip());
        }
        List<String> shared = repeated.stream()
                .filter(id -> owners.getOrDefault(id, Set.of()).size() > 1)
                .sorted()
                .toList();
        long others = shared.stream()
                .mapToLong(id -> owners.getOrDefault(id, Set.of()).size() - 1L)
                .sum();
        return others < LEAST || 2 * shared.size() <= repeated.size()
                ? Optional.empty()
                : Optional.of(owners.getOrDefault(shared.get(0), Set.of()).stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow() + "/" + shared.get(0));
    }
}
