package io.holdfast.core.definition;

import static io.holdfast.core.definition.SettingText.days;
import static io.holdfast.core.definition.SettingText.factor;
import static io.holdfast.core.definition.SettingText.shown;
import static io.holdfast.core.definition.SettingText.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The switches of a definition as people write them, such as {@code gap_days=30}: each with its name, how its value is
 * read and how it is shown. What is shown can be read again. {@link Switch} is the same by the steps of a bridge.
 */
public enum Setting {
    BASIS(d -> word(d.basis()), (to, text) -> to.basis(word(Basis.class, text))),
    INACTIVITY_DAYS(
            d -> shown(d.inactivity().days(), "from_data", Inactivity.FROM_DATA),
            (to, text) -> to.inactivityDays(days(text, "from_data", Inactivity.FROM_DATA))),
    CADENCE(
            d -> d.inactivity().isPersonal() ? (Object) d.inactivity().cadenceFactor() : "none",
            (to, text) -> to.cadence(factor(text, "none"))),
    WARN_DAYS(
            d -> shown(d.warnDays(), "two_thirds", ChurnDefinition.TWO_THIRDS),
            (to, text) -> to.warnDays(days(text, "two_thirds", ChurnDefinition.TWO_THIRDS))),
    LOST_ON(d -> word(d.lostOn()), (to, text) -> to.lostOn(word(LostOn.class, text))),
    CONTRACT_END(d -> word(d.contractEnd()), (to, text) -> to.contractEnd(word(ContractEnd.class, text))),
    GAP_DAYS(ChurnDefinition::gapDays, (to, text) -> to.gapDays(days(text))),
    PAST_DUE(
            d -> shown(d.pastDue().lostAfterDays(), "active", PastDue.NEVER_LOST),
            (to, text) -> to.pastDue(new PastDue(days(text, "active", PastDue.NEVER_LOST)))),
    PAUSE(d -> word(d.pause()), (to, text) -> to.pause(word(PausePolicy.class, text))),
    FREE(d -> word(d.free()), (to, text) -> to.free(word(FreePolicy.class, text))),
    DISCOUNT(d -> word(d.discount()), (to, text) -> to.discount(word(DiscountPolicy.class, text))),
    METERED(d -> word(d.metered()), (to, text) -> to.metered(word(MeteredPolicy.class, text))),
    CURRENCY(d -> word(d.currency()), (to, text) -> to.currency(word(CurrencyPolicy.class, text))),
    REACTIVATION_DAYS(
            d -> shown(d.reactivationDays(), "any_time", ChurnDefinition.ANY_TIME),
            (to, text) -> to.reactivationDays(days(text, "any_time", ChurnDefinition.ANY_TIME))),
    EARLY_LEAVERS(d -> word(d.earlyLeavers()), (to, text) -> to.earlyLeavers(word(EarlyLeavers.class, text))),
    BOUNCES(d -> word(d.bounces()), (to, text) -> to.bounces(word(Bounces.class, text)));

    private final Function<ChurnDefinition, Object> value;
    private final BiConsumer<DefinitionBuilder, String> turn;

    Setting(Function<ChurnDefinition, Object> value, BiConsumer<DefinitionBuilder, String> turn) {
        this.value = value;
        this.turn = turn;
    }

    public static Optional<Setting> find(String name) {
        String wanted = SettingText.normal(name);
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(wanted))
                .findFirst();
    }

    /** What people write. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a definition has it: a word or a number. */
    public Object value(ChurnDefinition definition) {
        return value.apply(definition);
    }

    /**
     * The definition with this switch turned, under the same name.
     *
     * @throws io.holdfast.core.problem.Problem {@code INVALID_DEFINITION} with what may be written
     */
    public ChurnDefinition turn(ChurnDefinition definition, String text) {
        DefinitionBuilder builder = definition.toBuilder();
        turn.accept(builder, text.strip());
        return builder.build();
    }
}
