package io.holdfast.store.definition;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Setting;
import java.time.Instant;
import java.util.Optional;

/**
 * A definition of a company's own.
 *
 * @param definition with its name, version, switches and headline metric
 * @param basedOn what it was made from, such as {@code holdfast} or {@code ours@2}; for people, every switch stands here
 * @param note what people should know of it; may be empty
 * @param by who wrote this version, as the server knows him; empty from the command line
 * @param at when, where the file says so
 */
public record OwnDefinition(ChurnDefinition definition, String basedOn, String note, String by, Optional<Instant> at) {

    /** One that says nothing of who wrote it when. */
    public OwnDefinition(ChurnDefinition definition, String basedOn, String note) {
        this(definition, basedOn, note, "", Optional.empty());
    }

    /** The same as someone's at a moment. */
    public OwnDefinition by(String person, Instant moment) {
        return new OwnDefinition(definition, basedOn, note, person, Optional.of(moment));
    }

    public String name() {
        return definition.name();
    }

    /** Whether another version would say anything else. */
    boolean saysTheSameAs(OwnDefinition that) {
        for (Setting setting : Setting.values()) {
            if (!setting.value(definition).equals(setting.value(that.definition))) {
                return false;
            }
        }
        return note.equals(that.note) && definition.headline().equals(that.definition.headline());
    }

    OwnDefinition version(int version) {
        return new OwnDefinition(definition.toBuilder().version(version).build(), basedOn, note, by, at);
    }
}
