package io.holdfast.server.setting;

import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.store.FactStore;
import io.holdfast.store.Workspace;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a workspace, all of them.
 *
 * @param currency ISO-4217 code of amounts that come without one
 * @param zone in which an instant becomes a day
 * @param fiscalYearStartMonth 1 to 12
 * @param personal names of attributes that are personal beside those that sound like it, with commas; a minus before one
 *     that only sounds so
 */
record SettingView(
        @NotBlank String currency,
        @NotBlank String zone,
        @Min(1) @Max(12) int fiscalYearStartMonth,
        @NotNull String personal) {

    static SettingView of(FactStore store) {
        Workspace workspace = store.workspace();
        return new SettingView(
                workspace.currency(),
                workspace.zone().getId(),
                workspace.fiscalYearStartMonth(),
                store.personalAttributes().text());
    }

    Workspace workspace() {
        return Workspace.of(zone, currency, fiscalYearStartMonth);
    }

    PersonalAttributes personalAttributes() {
        return personal.isBlank() ? PersonalAttributes.STANDARD : PersonalAttributes.of(personal);
    }

    /** What is another after a change, each with what it was and what it is. */
    Map<String, Object> changesTo(SettingView after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "currency", currency, after.currency);
        note(changes, "zone", zone, after.zone);
        note(changes, "fiscalYearStartMonth", fiscalYearStartMonth, after.fiscalYearStartMonth);
        note(changes, "personal", personal, after.personal);
        return changes;
    }

    private static void note(Map<String, Object> changes, String name, Object before, Object after) {
        if (!before.equals(after)) {
            changes.put(name, Map.of("from", before, "to", after));
        }
    }
}
