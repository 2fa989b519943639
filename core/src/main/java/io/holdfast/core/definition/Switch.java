package io.holdfast.core.definition;

import java.util.Locale;
import java.util.function.Function;

/**
 * The switches of a definition one by one, in the order in which a bridge between two definitions turns them: first who
 * is a customer at all, then when he leaves, then what counts how.
 */
public enum Switch {
    BASIS("basis", ChurnDefinition::basis),
    INACTIVITY("inactivity days", ChurnDefinition::inactivity),
    LOST_ON("lost on", ChurnDefinition::lostOn),
    CONTRACT_END("contract end", ChurnDefinition::contractEnd),
    GAP_DAYS("gap days", ChurnDefinition::gapDays),
    PAST_DUE("past due", ChurnDefinition::pastDue),
    PAUSE("pause", ChurnDefinition::pause),
    FREE("free", ChurnDefinition::free),
    DISCOUNT("discount", ChurnDefinition::discount),
    METERED("metered", ChurnDefinition::metered),
    CURRENCY("currency", ChurnDefinition::currency),
    REACTIVATION("reactivation", Switch::reactivation),
    EARLY_LEAVERS("joined and left inside the period", ChurnDefinition::earlyLeavers),
    BOUNCES("left and returned inside the period", ChurnDefinition::bounces),
    WARN_DAYS("warn days", ChurnDefinition::effectiveWarnDays);

    private final String label;
    private final Function<ChurnDefinition, Object> value;

    Switch(String label, Function<ChurnDefinition, Object> value) {
        this.label = label;
        this.value = value;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The setting in words. */
    public String setting(ChurnDefinition definition) {
        Object setting = value.apply(definition);
        return setting instanceof Enum<?> word
                ? word.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : setting.toString();
    }

    /** Whether it decides who is a customer and when he leaves or counts as new; the others only count or value him. */
    public boolean changesMembership() {
        return switch (this) {
            case BASIS, INACTIVITY, LOST_ON, CONTRACT_END, GAP_DAYS, PAST_DUE, PAUSE, FREE, REACTIVATION -> true;
            case DISCOUNT, METERED, CURRENCY, EARLY_LEAVERS, BOUNCES, WARN_DAYS -> false;
        };
    }

    public boolean differs(ChurnDefinition one, ChurnDefinition other) {
        return !value.apply(one).equals(value.apply(other));
    }

    /** The first definition with this one switch set as in the second. */
    public ChurnDefinition copy(ChurnDefinition to, ChurnDefinition from) {
        DefinitionBuilder builder = to.toBuilder();
        switch (this) {
            case BASIS -> builder.basis(from.basis());
            case INACTIVITY -> builder.inactivity(from.inactivity()).warnDays(from.warnDays());
            case LOST_ON -> builder.lostOn(from.lostOn());
            case CONTRACT_END -> builder.contractEnd(from.contractEnd());
            case GAP_DAYS -> builder.gapDays(from.gapDays());
            case PAST_DUE -> builder.pastDue(from.pastDue());
            case PAUSE -> builder.pause(from.pause());
            case FREE -> builder.free(from.free());
            case DISCOUNT -> builder.discount(from.discount());
            case METERED -> builder.metered(from.metered());
            case CURRENCY -> builder.currency(from.currency());
            case REACTIVATION -> builder.reactivationDays(from.reactivationDays());
            case EARLY_LEAVERS -> builder.earlyLeavers(from.earlyLeavers());
            case BOUNCES -> builder.bounces(from.bounces());
            case WARN_DAYS -> builder.warnDays(from.warnDays());
        }
        return builder.build();
    }

    private static Object reactivation(ChurnDefinition definition) {
        int days = definition.reactivationDays();
        return days == ChurnDefinition.ANY_TIME ? "any time" : "within " + days + " days, else new";
    }
}
