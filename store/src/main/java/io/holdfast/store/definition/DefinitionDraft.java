package io.holdfast.store.definition;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.SwitchParser;
import io.holdfast.core.metric.MetricCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A definition that someone wants to keep, in the words it is asked for.
 *
 * @param name under which
 * @param from what it is made from; itself where it exists, else {@code holdfast}, when absent
 * @param switches turned, such as {@code gap_days=30}
 * @param metric the ratio it calls churn; that of what it is made from when absent
 * @param note for people; the one it has when absent
 */
public record DefinitionDraft(
        String name, Optional<String> from, List<String> switches, Optional<String> metric, Optional<String> note) {
    public DefinitionDraft {
        switches = List.copyOf(switches);
    }

    /** The definition it would be; the folder counts the version when it keeps it. */
    public OwnDefinition in(DefinitionFolder folder) {
        Optional<OwnDefinition> before = folder.own(name);
        String base = from.or(() -> before.map(OwnDefinition::name)).orElse("holdfast");
        ChurnDefinition found = folder.find(base);
        boolean itself = before.map(own -> own.name().equals(found.name())).orElse(false);
        String basedOn = itself && before.isPresent() ? before.get().basedOn() : found.name() + "@" + found.version();
        String kept = before.map(OwnDefinition::note).orElse("");
        return new OwnDefinition(named(found), basedOn, note.orElse(kept));
    }

    private ChurnDefinition named(ChurnDefinition base) {
        ChurnDefinition turned = base;
        for (String setting : switches) {
            turned = SwitchParser.turn(turned, setting);
        }
        return turned.toBuilder()
                .name(name.strip().toLowerCase(Locale.ROOT))
                .headline(metric.map(id -> MetricCatalogue.findFlow(id).id()).orElse(base.headline()))
                .build();
    }
}
