package io.holdfast.store.definition;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Setting;

/**
 * A definition of a company's own.
 *
 * @param definition with its name, version, switches and headline metric
 * @param basedOn what it was made from, such as {@code holdfast} or {@code ours@2}; for people, every switch stands here
 * @param note what people should know of it; may be empty
 */
public record OwnDefinition(ChurnDefinition definition, String basedOn, String note) {

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
        return new OwnDefinition(definition.toBuilder().version(version).build(), basedOn, note);
    }
}
