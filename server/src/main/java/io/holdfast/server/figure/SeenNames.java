package io.holdfast.server.figure;

import io.holdfast.answer.PersonNames;
import io.holdfast.answer.StoreNames;
import io.holdfast.store.FactStore;
import java.util.Collection;
import java.util.Map;

/** What persons are called, for whoever may see personal data; to all others nobody has a name. */
record SeenNames(boolean masked, FactStore store) implements PersonNames {
    @Override
    public Map<String, String> of(Collection<String> customers) {
        return masked ? Map.of() : new StoreNames(store).of(customers);
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
