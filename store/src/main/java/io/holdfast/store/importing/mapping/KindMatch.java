package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import io.holdfast.store.importing.sniff.ColumnSample;
import io.holdfast.store.importing.sniff.CurrencyWords;
import io.holdfast.store.importing.sniff.Most;
import io.holdfast.store.importing.sniff.SourceFile;
import io.holdfast.store.importing.sniff.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches the columns of a file to the fields of one kind: good names first, then weak ones, then by values alone. */
final class KindMatch {
    private static final int STRONG = 2;
    private static final String UNIT_PRICE = "unit_price";

    private final SourceFile file;
    private final FactKind kind;
    private final Map<String, FieldMapping> fields = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private int score;

    KindMatch(SourceFile file, FactKind kind) {
        this.file = file;
        this.kind = kind;
    }

    /** The fields found, in the order of the kind's fields. */
    Map<String, FieldMapping> fields() {
        Map<String, FieldMapping> ordered = new LinkedHashMap<>();
        for (String name : names()) {
            FieldMapping mapping = fields.get(name);
            if (mapping != null) {
                ordered.put(name, mapping);
            }
        }
        return ordered;
    }

    private List<String> names() {
        List<String> names =
                new ArrayList<>(kind.fields().stream().map(FactField::name).toList());
        names.addAll(1, List.of(Mapping.TENURE, Mapping.CHURNED));
        names.add(Mapping.KNOWN_AT);
        return names;
    }

    int score() {
        return score;
    }

    /** Each once, however many of a field's names a column bears. */
    List<ImportNote> notes() {
        return notes.stream().distinct().toList();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    void match() {
        matchAll(true);
        if (kind == FactKind.ORDER) {
            matchProduct();
        }
        if (kind == FactKind.CONTRACT && !has(kind.validAt())) {
            matchTenure();
        }
        matchAll(false);
        take(
                Mapping.KNOWN_AT,
                FieldType.INSTANT,
                Synonyms.of(kind, Mapping.KNOWN_AT).strong(),
                0);
        if (unnamed()) {
            matchByValues();
        }
        markLines();
        markPerCustomer();
        matchCurrencyOfAmounts();
        score -= doubt();
    }

    /** Where order numbers repeat, each row is a line of an order and not a newer version of it. */
    private void markLines() {
        FieldMapping key = fields.get(kind.key().orElse(""));
        if (kind != FactKind.ORDER || key == null) {
            return;
        }
        if (repeats(kind.key().orElseThrow())) {
            fields.put(kind.key().orElseThrow(), key.withUnit(Mapping.LINES));
            notes.add(
                    ImportNote.of(ImportNote.Code.LINES_OF_ORDERS, key.column().orElseThrow()));
        }
    }

    /** Where most ids of contracts that repeat are of several customers, each customer's are counted from one. */
    private void markPerCustomer() {
        FieldMapping key = fields.get("contract_id");
        FieldMapping customer = fields.get("customer_id");
        if (kind != FactKind.CONTRACT || key == null || customer == null) {
            return;
        }
        SharedIds.in(values(key), values(customer)).ifPresent(example -> {
            fields.put("contract_id", key.withUnit(Mapping.PER_CUSTOMER));
            notes.add(ImportNote.of(
                    ImportNote.Code.IDS_PER_CUSTOMER, key.column().orElseThrow(), example, Mapping.PER_CUSTOMER));
        });
    }

    /** Where no column says the currency, the amounts themselves may. */
    private void matchCurrencyOfAmounts() {
        boolean hasCurrency =
                kind.fields().stream().anyMatch(field -> field.name().equals("currency"));
        if (hasCurrency) {
            kind.fields().stream()
                    .filter(field -> field.type() == FieldType.MONEY && has(field.name()))
                    .map(field -> fields.get(field.name()))
                    .filter(from -> from.column().isPresent())
                    .findFirst()
                    .ifPresent(has("currency") ? this::noteBlankCurrencies : this::takeCurrencyOf);
        }
    }

    private void noteBlankCurrencies(FieldMapping amounts) {
        FieldMapping currency = fields.get("currency");
        if (currency != null
                && currency.column().isPresent()
                && values(currency).size() < values(amounts).size()) {
            notes.add(ImportNote.of(
                    ImportNote.Code.AMOUNTS_WITHOUT_CURRENCY, currency.column().get()));
        }
    }

    private void takeCurrencyOf(FieldMapping amounts) {
        List<String> all = values(amounts);
        List<String> found = all.stream()
                .flatMap(amount -> CurrencyWords.beside(amount).stream())
                .toList();
        List<String> distinct = found.stream().distinct().sorted().toList();
        String column = amounts.column().orElseThrow();
        Optional<String> named = CurrencyWords.beside(column).filter(any -> distinct.isEmpty());
        if (named.isPresent()) {
            fields.put("currency", FieldMapping.constant(named.get()));
            notes.add(ImportNote.of(ImportNote.Code.CURRENCY_OF_AMOUNTS, column, named.get()));
        } else if (distinct.size() == 1 && Most.are(found.size(), all.size())) {
            fields.put("currency", FieldMapping.constant(distinct.get(0)));
            notes.add(ImportNote.of(ImportNote.Code.CURRENCY_OF_AMOUNTS, column, distinct.get(0)));
        } else if (!distinct.isEmpty()) {
            notes.add(ImportNote.of(ImportNote.Code.CURRENCIES_OF_AMOUNTS, column, String.join(", ", distinct)));
        }
    }

    private List<String> values(FieldMapping from) {
        return from.column()
                .map(column -> file.columns().get(file.indexOf(column)).values())
                .orElse(List.of());
    }

    /**
     * A bare date makes neither a contract nor, without an amount, an order; a table of customers names each once; who has
     * neither an id of his own nor a role is the customer himself.
     */
    private int doubt() {
        boolean bare = !Synonyms.of(kind, kind.validAt()).strong().contains(nameOf(kind.validAt()));
        return switch (kind) {
            case CONTRACT -> bare && !has(Mapping.TENURE) && !has("contract_id") && !has("ended_at") ? 3 : 0;
            case ORDER -> bare && !has("amount") && !has("order_id") ? 1 : 0;
            case CUSTOMER -> repeats("customer_id") ? 3 : 0;
            case CONTACT -> has("contact_id") || has("role") ? 0 : 6;
            default -> 0;
        };
    }

    private boolean repeats(String field) {
        FieldMapping key = fields.get(field);
        if (key == null) {
            return false;
        }
        List<String> seen =
                file.columns().get(file.indexOf(key.column().orElseThrow())).values();
        return new HashSet<>(seen).size() < seen.size() * 0.95;
    }

    private String nameOf(String field) {
        FieldMapping mapping = fields.get(field);
        return mapping == null ? "" : Synonyms.normal(mapping.column().orElse(""));
    }

    private void matchAll(boolean strong) {
        for (FactField field : kind.fields()) {
            if (!has(field.name())) {
                Synonyms.Names names = Synonyms.of(kind, field.name());
                take(field.name(), field.type(), strong ? names.strong() : names.weak(), strong ? STRONG : 1);
            }
        }
    }

    private boolean take(String field, FieldType type, List<String> names, int points) {
        for (String name : names) {
            for (ColumnSample column : file.columns()) {
                boolean named = isNamed(column, name) && !taken.contains(column.name());
                if (named && ColumnFit.fits(column, type)) {
                    put(field, ColumnFit.mapping(column, type, notes), points);
                    return true;
                }
                if (named && points == STRONG) {
                    notes.add(ImportNote.of(ImportNote.Code.NAME_WITHOUT_VALUES, column.name(), field));
                }
            }
        }
        return false;
    }

    private static boolean isNamed(ColumnSample column, String name) {
        String normal = Synonyms.normal(column.name());
        return normal.equals(name)
                || normal.equals(name + "utc")
                || Synonyms.normal(CurrencyWords.without(column.name())).equals(name);
    }

    private void put(String field, FieldMapping mapping, int points) {
        fields.put(field, mapping);
        mapping.column().ifPresent(taken::add);
        mapping.times().ifPresent(taken::add);
        score += points;
    }

    /** Where a line has a unit price and a quantity and no total, the amount is their product. */
    private void matchProduct() {
        FieldMapping quantity = fields.get("quantity");
        if (has("amount") || quantity == null) {
            return;
        }
        if (take(UNIT_PRICE, FieldType.MONEY, Synonyms.of(kind, UNIT_PRICE).strong(), STRONG)) {
            FieldMapping price = fields.remove(UNIT_PRICE);
            if (price != null) {
                fields.put("amount", price.withTimes(quantity.column().orElseThrow()));
            }
        }
    }

    /** A table without dates: how long, and gone or not. */
    private void matchTenure() {
        Optional<ColumnSample> churned = named(Mapping.CHURNED).filter(column -> Words.leftOrStayed(column.values()));
        Optional<ColumnSample> tenure =
                named(Mapping.TENURE).filter(column -> ColumnFit.fits(column, FieldType.NUMBER));
        if (churned.isEmpty() || tenure.isEmpty()) {
            return;
        }
        put(Mapping.TENURE, FieldMapping.of(tenure.get().name()).withUnit(unit(tenure.get())), STRONG + 1);
        put(Mapping.CHURNED, FieldMapping.of(churned.get().name()), STRONG + 1);
    }

    private Optional<ColumnSample> named(String field) {
        List<String> names = Synonyms.of(kind, field).strong();
        for (String name : names) {
            for (ColumnSample column : file.columns()) {
                if (isNamed(column, name)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** Months, unless the numbers are so small or so large that they must be years or days; said in a note. */
    private String unit(ColumnSample tenure) {
        double most =
                tenure.values().stream().mapToDouble(KindMatch::number).max().orElse(0);
        String unit = most > 600 ? "days" : most <= 12 ? "years" : "months";
        notes.add(ImportNote.of(ImportNote.Code.UNIT_OF_TENURE, tenure.name(), Math.round(most), unit));
        return unit;
    }

    private static double number(String text) {
        return text.trim().matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text.trim()) : 0;
    }

    private boolean unnamed() {
        return file.columns().get(0).name().equals("column 1");
    }

    /** Without a header: the first column says who, the first date when, the last number with a fraction how much. */
    private void matchByValues() {
        ColumnSample first = file.columns().get(0);
        put(kind.fields().get(0).name(), FieldMapping.of(first.name()), 1);
        for (ColumnSample column : file.columns().subList(1, file.columns().size())) {
            FactField valid = kind.field(kind.validAt()).orElseThrow();
            if (!has(valid.name()) && !column.values().isEmpty() && ColumnFit.fits(column, valid.type())) {
                put(valid.name(), ColumnFit.mapping(column, valid.type(), notes), 1);
            } else if (kind.field("amount").isPresent()
                    && ColumnFit.fits(column, FieldType.MONEY)
                    && column.values().stream().anyMatch(value -> value.matches(".*\\d[.,]\\d{1,2}"))) {
                put("amount", ColumnFit.mapping(column, FieldType.MONEY, notes), 1);
            }
        }
        notes.add(ImportNote.of(ImportNote.Code.NO_HEADER));
    }
}
