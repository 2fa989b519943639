package io.holdfast.core.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A switch as it was when a figure was worked out, so that nothing of the figure is left to guess.
 *
 * @param setting which
 * @param value a word or a number
 * @param origin who said so
 * @param because how it was found or follows; empty where the origin says it all
 */
public record SettledSwitch(Setting setting, Object value, Origin origin, Optional<Because> because) {

    /**
     * What settled a switch that a definition left open.
     *
     * @param origin {@link Origin#FOUND}, or {@link Origin#DEFAULT} where the data had nothing to say
     */
    public record Ground(Origin origin, Optional<Because> because) {}

    /**
     * All switches of a definition, in the order of {@link Setting}.
     *
     * @param settled the definition with nothing left open
     * @param turned the switches turned for this question
     * @param grounds what settled those the definition had left open
     */
    public static List<SettledSwitch> of(ChurnDefinition settled, Set<Setting> turned, Map<Setting, Ground> grounds) {
        List<SettledSwitch> switches = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Ground ground =
                    grounds.getOrDefault(setting, new Ground(origin(setting, settled, turned), Optional.empty()));
            Object value = setting.value(settled);
            if (setting == Setting.WARN_DAYS && settled.warnDays() == ChurnDefinition.TWO_THIRDS) {
                value = settled.effectiveWarnDays();
                ground = new Ground(ground.origin(), Optional.of(Because.of(Because.Code.TWO_THIRDS)));
            }
            switches.add(new SettledSwitch(setting, value, ground.origin(), ground.because()));
        }
        return List.copyOf(switches);
    }

    /** How it was found or follows, in English; empty text where the origin says it all. */
    public String how() {
        return because.map(Because::phrase).orElse("");
    }

    private static Origin origin(Setting setting, ChurnDefinition settled, Set<Setting> turned) {
        if (turned.contains(setting)) {
            return Origin.SET;
        }
        boolean usual = setting.value(settled).equals(setting.value(Definitions.HOLDFAST));
        return usual ? Origin.DEFAULT : Origin.DEFINITION;
    }
}
