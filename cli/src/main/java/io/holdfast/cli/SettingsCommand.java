package io.holdfast.cli;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.store.FactStore;
import io.holdfast.store.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast settings}: what every figure of a store depends on. */
@Command(
        name = "settings",
        description =
                "Shows or changes the time zone, the currency, the start of the fiscal year and the personal attributes"
                        + " of a store.")
final class SettingsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--zone", description = "In which an instant becomes a day, such as Asia/Shanghai.")
    private @Nullable String zone;

    @Option(names = "--currency", description = "Of amounts that come without one, such as CNY.")
    private @Nullable String currency;

    @Option(
            names = "--fiscal-year-start",
            paramLabel = "MONTH",
            description = "First month of the fiscal year, 1 to 12; FY2026 is the one that ends in 2026.")
    private @Nullable Integer fiscalYearStart;

    @Option(
            names = "--personal",
            paramLabel = "NAMES",
            description =
                    "Attributes that say who a person is, beside those whose names sound like it; with commas, and a"
                            + " minus before one that only sounds so: vat_id,-address.")
    private @Nullable String personal;

    SettingsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.create(surroundings)) {
            Workspace before = store.workspace();
            Workspace after = changed(before);
            ZoneChange.note(before, after, store)
                    .ifPresent(note -> surroundings.err().println("note: " + note));
            if (personal != null) {
                store.setWorkspace(after, PersonalAttributes.of(personal));
            } else if (!after.equals(before)) {
                store.setWorkspace(after);
            }
            format.print(surroundings, answer(after, store.personalAttributes()));
        }
        return ExitCode.OK;
    }

    private Workspace changed(Workspace before) {
        Workspace after = zone == null ? before : before.withZone(zone);
        after = currency == null ? after : after.withCurrency(currency);
        return fiscalYearStart == null ? after : after.withFiscalYearStartMonth(fiscalYearStart);
    }

    private static Answer answer(Workspace workspace, PersonalAttributes personal) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("zone", workspace.zone().getId());
        object.put("currency", workspace.currency());
        object.put("fiscalYearStartMonth", workspace.fiscalYearStartMonth());
        object.put("personal", personal.text());
        Table table = new Table("setting", "value")
                .row("zone", workspace.zone().getId())
                .row("currency", workspace.currency())
                .row("fiscal year starts in month", workspace.fiscalYearStartMonth())
                .row("personal attributes", personal.text());
        return new Answer(object, table);
    }
}
