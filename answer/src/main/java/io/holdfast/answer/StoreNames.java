package io.holdfast.answer;

import io.holdfast.store.FactStore;
import io.holdfast.store.person.NamesOfMany;
import java.util.Collection;
import java.util.Map;

/** What persons are called in a store, for whoever may see all of it. */
public record StoreNames(FactStore store) implements PersonNames {
    @Override
    public Map<String, String> of(Collection<String> customers) {
        return NamesOfMany.of(store, customers);
    }

    @Override
    public boolean areAny() {
        return NamesOfMany.areAny(store);
    }
}
