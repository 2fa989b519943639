package io.holdfast.answer;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Bounces;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.definition.DiscountPolicy;
import io.holdfast.core.definition.EarlyLeavers;
import io.holdfast.core.definition.FreePolicy;
import io.holdfast.core.definition.LostOn;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.definition.PausePolicy;
import io.holdfast.core.definition.Setting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may be written behind each switch: words, a number of days, a factor. */
final class SettingChoices {
    private SettingChoices() {}

    /** One switch after the other: its key, its words, and which number it takes beside them. */
    static List<Map<String, Object>> all() {
        return Arrays.stream(Setting.values()).map(SettingChoices::of).toList();
    }

    private static Map<String, Object> of(Setting setting) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", setting.key());
        object.put("words", words(setting));
        object.put("number", number(setting));
        return object;
    }

    private static List<String> words(Setting setting) {
        return switch (setting) {
            case BASIS -> words(Basis.values());
            case INACTIVITY_DAYS -> List.of("from_data");
            case CADENCE -> List.of("none");
            case WARN_DAYS -> List.of("two_thirds");
            case LOST_ON -> words(LostOn.values());
            case CONTRACT_END -> words(ContractEnd.values());
            case GAP_DAYS -> List.of();
            case PAST_DUE -> List.of("active");
            case PAUSE -> words(PausePolicy.values());
            case FREE -> words(FreePolicy.values());
            case DISCOUNT -> words(DiscountPolicy.values());
            case METERED -> words(MeteredPolicy.values());
            case CURRENCY -> words(CurrencyPolicy.values());
            case REACTIVATION_DAYS -> List.of("any_time");
            case EARLY_LEAVERS -> words(EarlyLeavers.values());
            case BOUNCES -> words(Bounces.values());
        };
    }

    private static String number(Setting setting) {
        return switch (setting) {
            case INACTIVITY_DAYS, WARN_DAYS, GAP_DAYS, PAST_DUE, REACTIVATION_DAYS -> "days";
            case CADENCE -> "factor";
            default -> "";
        };
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
