package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Switch;
import java.util.Map;

/**
 * What decides on which days people are customers: under two definitions with the same key they are on the same days.
 *
 * @param switches a definition with only the switches that matter; all others as in the default
 * @param horizon the last known day
 */
record MembershipKey(ChurnDefinition switches, int horizon) {

    /** What is kept under a key: the membership of each shard, by the index of its first customer. */
    record Columns(Map<Integer, MembershipColumns> byFirstCustomer) {}

    static MembershipKey of(ChurnDefinition resolved, ContractTraits traits, int horizon) {
        ChurnDefinition switches = Definitions.HOLDFAST;
        for (Switch which : Switch.values()) {
            if (traits.matters(which, resolved.basis())) {
                switches = which.copy(switches, resolved);
            }
        }
        return new MembershipKey(switches, horizon);
    }
}
