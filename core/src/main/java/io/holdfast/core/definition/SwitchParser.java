package io.holdfast.core.definition;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Turns a switch of a definition as a person writes it, such as {@code gap_days=30} or {@code pause=lost}.
 *
 * <p>A changed definition is named after what it was made from and what was turned, so that no figure stands under a name
 * whose switches it does not have.
 */
public final class SwitchParser {
    private static final Map<String, BiConsumer<DefinitionBuilder, String>> SWITCHES = new TreeMap<>(Map.ofEntries(
            Map.entry("basis", (to, text) -> to.basis(word(Basis.class, text))),
            Map.entry("inactivity_days", (to, text) -> to.inactivity(Inactivity.fixed(days(text)))),
            Map.entry("cadence", SwitchParser::cadence),
            Map.entry("warn_days", (to, text) -> to.warnDays(days(text))),
            Map.entry("lost_on", (to, text) -> to.lostOn(word(LostOn.class, text))),
            Map.entry("contract_end", (to, text) -> to.contractEnd(word(ContractEnd.class, text))),
            Map.entry("gap_days", (to, text) -> to.gapDays(days(text))),
            Map.entry("early_leavers", (to, text) -> to.earlyLeavers(word(EarlyLeavers.class, text))),
            Map.entry("bounces", (to, text) -> to.bounces(word(Bounces.class, text))),
            Map.entry("reactivation_days", SwitchParser::reactivation),
            Map.entry("past_due", SwitchParser::pastDue),
            Map.entry("pause", (to, text) -> to.pause(word(PausePolicy.class, text))),
            Map.entry("free", (to, text) -> to.free(word(FreePolicy.class, text))),
            Map.entry("discount", (to, text) -> to.discount(word(DiscountPolicy.class, text))),
            Map.entry("metered", (to, text) -> to.metered(word(MeteredPolicy.class, text))),
            Map.entry("currency", (to, text) -> to.currency(word(CurrencyPolicy.class, text)))));

    private SwitchParser() {}

    /** The definition with one switch turned. */
    public static ChurnDefinition turn(ChurnDefinition definition, String setting) {
        int equals = setting.indexOf('=');
        String name = normal(equals < 0 ? setting : setting.substring(0, equals));
        BiConsumer<DefinitionBuilder, String> turn = SWITCHES.get(name);
        if (turn == null || equals < 0) {
            throw new Problem(
                    ErrorCode.INVALID_DEFINITION,
                    "'%s' turns no switch; write SWITCH=VALUE with one of %s.",
                    setting,
                    String.join(", ", SWITCHES.keySet()));
        }
        String value = setting.substring(equals + 1).strip();
        DefinitionBuilder builder = definition.toBuilder().name(definition.name() + " " + name + "=" + value);
        turn.accept(builder, value);
        return builder.build();
    }

    private static void cadence(DefinitionBuilder to, String text) {
        double factor = text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") ? Double.parseDouble(text) : 0;
        if (factor <= 0) {
            throw wrong(text, "a factor such as 3 or 2.5");
        }
        to.inactivity(Inactivity.personal(factor, Inactivity.FROM_DATA));
    }

    private static void reactivation(DefinitionBuilder to, String text) {
        to.reactivationDays(normal(text).equals("any_time") ? ChurnDefinition.ANY_TIME : days(text));
    }

    private static void pastDue(DefinitionBuilder to, String text) {
        to.pastDue(normal(text).equals("active") ? PastDue.active() : PastDue.lostAfter(days(text)));
    }

    private static int days(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw wrong(text, "a number of days");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> normal(constant.name()).equals(normal(text)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        text,
                        "one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> normal(constant.name()))
                                        .collect(Collectors.joining(", "))));
    }

    private static Problem wrong(String text, String wanted) {
        return new Problem(ErrorCode.INVALID_DEFINITION, "'%s' is no setting of that switch; give %s.", text, wanted);
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
