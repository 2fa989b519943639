package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.definition.SettledSwitch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A definition with nothing left open.
 *
 * @param definition as it is reckoned with
 * @param grounds what settled the switches that had been left to the data
 */
public record Settlement(ChurnDefinition definition, Map<Setting, SettledSwitch.Ground> grounds) {

    /** @param turned the switches turned for this question only */
    public List<SettledSwitch> switches(Set<Setting> turned) {
        return SettledSwitch.of(definition, turned, grounds);
    }
}
