package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a source becomes which field.
 *
 * @param source the name under which it is remembered
 * @param kind what the rows are
 * @param shape how a row tells its fact
 * @param snapshot the day a {@link Shape#TENURE} table was taken
 * @param zone the time zone of dates and local times
 * @param fields from field name to where it comes from; with {@link Shape#TENURE} also {@code tenure} and
 *     {@code churned}
 * @param attributes from attribute name to column: kept as attributes of the row's customer
 * @param unused columns that are read by nothing, named so that nobody wonders
 */
public record Mapping(
        String source,
        FactKind kind,
        Shape shape,
        Optional<LocalDate> snapshot,
        String zone,
        Map<String, FieldMapping> fields,
        Map<String, String> attributes,
        List<String> unused) {
    public static final String TENURE = "tenure";
    public static final String CHURNED = "churned";
    /** The unit of an order's id where several rows share one: each row is a line of the order. */
    public static final String LINES = "lines";
    /** The unit of a contract's id where each customer's are counted from one: it is an id only together with the customer's. */
    public static final String PER_CUSTOMER = "per_customer";
    /** The pseudo-field that tells when a row became known, where a column says so. */
    public static final String KNOWN_AT = "known_at";

    public Mapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        unused = List.copyOf(unused);
    }

    /** Every column that is read, once, in the order of the fields. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (FieldMapping field : fields.values()) {
            field.column().ifPresent(columns::add);
            field.times().ifPresent(columns::add);
        }
        columns.addAll(attributes.values());
        return new ArrayList<>(columns);
    }

    public Mapping withSnapshot(LocalDate day) {
        return new Mapping(source, kind, shape, Optional.of(day), zone, fields, attributes, unused);
    }

    public Mapping withSource(String name) {
        return new Mapping(name, kind, shape, snapshot, zone, fields, attributes, unused);
    }

    /** The same with one field read otherwise. */
    public Mapping withField(String name, FieldMapping mapping) {
        Map<String, FieldMapping> changed = new LinkedHashMap<>(fields);
        changed.put(name, mapping);
        return new Mapping(source, kind, shape, snapshot, zone, changed, attributes, unused);
    }
}
