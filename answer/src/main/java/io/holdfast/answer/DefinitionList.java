package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.definition.OwnDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every definition there is, one's own first. */
public final class DefinitionList {
    private DefinitionList() {}

    public static Answer answer(Path data) {
        Table table = new Table("definition", "version", "own", "metric", "differs from holdfast", "note");
        List<Map<String, Object>> all = new ArrayList<>();
        for (OwnDefinition own : new DefinitionFolder(data).all()) {
            row(table, own.definition(), "yes", own.note());
            all.add(DefinitionView.own(own));
        }
        for (ChurnDefinition shipped : Definitions.ALL) {
            row(table, shipped, "", "");
            all.add(DefinitionView.shipped(shipped));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definitions", all);
        object.put("settings", SettingChoices.all());
        return new Answer(object, table);
    }

    private static void row(Table table, ChurnDefinition definition, String own, String note) {
        table.row(
                definition.name(),
                definition.version(),
                own,
                definition.headline(),
                DefinitionView.differences(definition),
                note);
    }
}
