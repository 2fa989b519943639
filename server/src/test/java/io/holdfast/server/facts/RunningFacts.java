package io.holdfast.server.facts;

import io.holdfast.store.FactStore;

/** Lets tests of other packages have the facts of a store without a server around them. */
public final class RunningFacts {
    private RunningFacts() {}

    public static Facts of(FactStore store) {
        Facts facts = new Facts(store);
        facts.start();
        return facts;
    }
}
