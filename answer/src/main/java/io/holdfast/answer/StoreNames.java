package io.holdfast.answer;

import io.holdfast.store.FactStore;
import io.holdfast.store.person.NamesOfMany;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What persons are called in a store, for whoever may see all of it. */
public record StoreNames(FactStore store) implements PersonNames {
    @Override
    public Map<String, String> of(Collection<String> customers) {
        return NamesOfMany.of(store, customers);
    }

    @Override
    public Set<String> containing(String part) {
        return NamesOfMany.containing(store, part);
    }

    @Override
    public List<String> queriesContaining(String part) {
        return List.of(NamesOfMany.sqlContaining(part));
    }

    @Override
    public boolean areAny() {
        return NamesOfMany.areAny(store);
    }
}
