package io.holdfast.cli;

import io.holdfast.answer.DefinitionView;
import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.Setting;
import io.holdfast.store.definition.DefinitionDraft;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.definition.OwnDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast define}: keeps a definition of one's own under a name. */
@Command(
        name = "define",
        description =
                "Keeps a definition of your own under a name, for --definition NAME. A change of one that exists is"
                        + " its next version; NAME@1 is still the first.")
final class DefineCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "NAME", description = "A letter, then letters, digits, '-' or '_'; none that ships.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description = "What it is made from (default: itself where it exists, else holdfast).")
    private @Nullable String from;

    @Option(
            names = "--set",
            paramLabel = "SWITCH=VALUE",
            description = "Turns a switch, such as gap_days=30 or pause=lost; may be repeated.")
    private List<String> switches = List.of();

    @Option(names = "--metric", paramLabel = "ID", description = "The ratio it calls churn; see holdfast metrics.")
    private @Nullable String metric;

    @Option(names = "--note", paramLabel = "TEXT", description = "What people should know of it.")
    private @Nullable String note;

    DefineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DefinitionFolder folder = new DefinitionFolder(data.directory());
        Optional<OwnDefinition> before = folder.own(name);
        OwnDefinition saved = folder.save(new DefinitionDraft(
                        name,
                        Optional.ofNullable(from),
                        switches,
                        Optional.ofNullable(metric),
                        Optional.ofNullable(note))
                .in(folder));
        int version = saved.definition().version();
        boolean changed =
                before.map(old -> old.definition().version() != version).orElse(true);
        surroundings
                .err()
                .println("Definition '" + saved.name() + "' version " + version
                        + (changed ? " is kept." : " says so already."));
        Table table = new Table("switch", "value");
        for (Setting setting : Setting.values()) {
            table.row(setting.key(), setting.value(saved.definition()));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>(DefinitionView.own(saved));
        format.print(surroundings, new Answer(object, table));
        return ExitCode.OK;
    }
}
