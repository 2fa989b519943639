package io.holdfast.core.definition;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Turns a switch of a definition as a person writes it, such as {@code gap_days=30} or {@code pause=lost}.
 *
 * <p>A changed definition is named after what it was made from and what was turned, so that no figure stands under a name
 * whose switches it does not have.
 */
public final class SwitchParser {
    private SwitchParser() {}

    /** The definition with one switch turned, and named after it. */
    public static ChurnDefinition turn(ChurnDefinition definition, String setting) {
        Setting which = setting(setting);
        String value = setting.substring(setting.indexOf('=') + 1).strip();
        return which.turn(definition, value).toBuilder()
                .name(definition.name() + " " + which.key() + "=" + value)
                .build();
    }

    /** Which switch is turned. */
    public static Setting setting(String setting) {
        int equals = setting.indexOf('=');
        return Setting.find(setting.substring(0, Math.max(0, equals)))
                .orElseThrow(() -> new Problem(
                        QuestionParticular.SWITCH_UNKNOWN,
                        setting,
                        Arrays.stream(Setting.values())
                                .map(Setting::key)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }
}
