package io.holdfast.server.figure;

import io.holdfast.answer.PersonNames;
import io.holdfast.answer.StoreNames;
import io.holdfast.store.FactStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What persons are called, for whoever may see personal data; to all others nobody has a name. */
record SeenNames(boolean masked, FactStore store) implements PersonNames {
    @Override
    public Map<String, String> of(Collection<String> customers) {
        return masked ? Map.of() : new StoreNames(store).of(customers);
    }

    @Override
    public Set<String> containing(String part) {
        return masked ? Set.of() : new StoreNames(store).containing(part);
    }

    @Override
    public List<String> queriesContaining(String part) {
        return masked ? List.of() : new StoreNames(store).queriesContaining(part);
    }

    @Override
    public boolean areAny() {
        return !masked && new StoreNames(store).areAny();
    }

    /** By it an answer with names and one without are told apart. */
    @Override
    public String toString() {
        return masked ? "masked" : "named";
    }
}
