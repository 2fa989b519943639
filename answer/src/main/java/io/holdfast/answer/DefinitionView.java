package io.holdfast.answer;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Setting;
import io.holdfast.store.definition.OwnDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A definition by its switches, under the names they are turned by. */
public final class DefinitionView {
    private DefinitionView() {}

    static Map<String, Object> shipped(ChurnDefinition definition) {
        return object(definition, false, "holdfast", "");
    }

    public static Map<String, Object> own(OwnDefinition own) {
        Map<String, Object> object = object(own.definition(), true, own.basedOn(), own.note());
        if (!own.by().isEmpty()) {
            object.put("by", own.by());
        }
        own.at().ifPresent(at -> object.put("at", at.toString()));
        return object;
    }

    private static Map<String, Object> object(ChurnDefinition definition, boolean own, String basedOn, String note) {
        Map<String, Object> switches = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            switches.put(setting.key(), setting.value(definition));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", definition.name());
        object.put("version", definition.version());
        object.put("own", own);
        object.put("basedOn", basedOn);
        object.put("metric", definition.headline());
        object.put("note", note);
        object.put("switches", switches);
        return object;
    }

    /** The switches that are not as in {@code holdfast}, as they are written after {@code --set}. */
    static String differences(ChurnDefinition definition) {
        return Arrays.stream(Setting.values())
                .filter(setting -> !setting.value(definition).equals(setting.value(Definitions.HOLDFAST)))
                .map(setting -> setting.key() + "=" + setting.value(definition))
                .collect(Collectors.joining(" "));
    }
}
