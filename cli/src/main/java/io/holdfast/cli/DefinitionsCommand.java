package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.cli.output.Table;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.definition.OwnDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast definitions}: every definition there is, one's own first. */
@Command(name = "definitions", description = "Your own definitions and those that ship, with their switches.")
final class DefinitionsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    DefinitionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Table table = new Table("definition", "version", "own", "metric", "differs from holdfast", "note");
        List<Map<String, Object>> all = new ArrayList<>();
        for (OwnDefinition own : new DefinitionFolder(data.directory()).all()) {
            row(table, own.definition(), "yes", own.note());
            all.add(DefinitionView.own(own));
        }
        for (ChurnDefinition shipped : Definitions.ALL) {
            row(table, shipped, "", "");
            all.add(DefinitionView.shipped(shipped));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definitions", all);
        format.print(surroundings, new Answer(object, table));
        return ExitCode.OK;
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
