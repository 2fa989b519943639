package io.holdfast.store.detective;

import io.holdfast.store.importing.mapping.Mapping;
import java.sql.Connection;
import java.util.List;

/** Looks at staged facts for what is odd. */
public final class Detective {
    public Detective(Connection connection, Mapping mapping, String stage) {}

    public List<Finding> look() {
        return List.of();
    }
}
