package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.sniff.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses what a file holds and which column is which field, from headers in English, Chinese and Russian and from the
 * sampled values. A column is taken for a field only where its values can be read as the field's type.
 */
public final class MappingGuesser {
    /** Fields of a customer that often stand on other tables and are worth keeping as attributes from there. */
    private static final Set<String> WORTH_KEEPING =
            Set.of("owner", "segment", "industry", "country", "region", "city", "acquisition_channel");

    private MappingGuesser() {}

    /** The mapping for a kind, or for the kind that fits best. */
    public static Guess guess(SourceFile file, String source, String zone, Optional<FactKind> kind) {
        if (kind.isPresent()) {
            return guess(file, source, zone, kind.get());
        }
        List<Guess> all = Arrays.stream(FactKind.values())
                .map(candidate -> guess(file, source, zone, candidate))
                .toList();
        Optional<Guess> best = all.stream()
                .filter(guess -> MappingCheck.missing(guess.mapping()).isEmpty())
                .reduce((first, other) -> other.score() > first.score() ? other : first);
        refuseLesser(best.map(Guess::score).orElse(Integer.MIN_VALUE), all, file);
        return best.orElseThrow(
                () -> new Problem(FileParticular.KIND_UNCLEAR, file.display(), String.join(", ", file.names())));
    }

    /**
     * Where more speaks for a kind of which nothing is missing but that values of a named column cannot be read, the file is of that kind and its
     * values are wrong: taking it for a lesser kind, as which anything with a customer will do, would lose what it says.
     */
    private static void refuseLesser(int best, List<Guess> all, SourceFile file) {
        for (Guess guess : all) {
            List<String> missing = MappingCheck.missing(guess.mapping());
            boolean isNamed = missing.stream().allMatch(field -> MappingCheck.illegible(guess.mapping(), field, file)
                    .isPresent());
            if (!missing.isEmpty() && isNamed && guess.score() > best) {
                MappingCheck.require(guess.mapping(), file);
            }
        }
    }

    private static Guess guess(SourceFile file, String source, String zone, FactKind kind) {
        KindMatch match = new KindMatch(file, kind);
        match.match();
        Map<String, FieldMapping> fields = match.fields();
        Shape shape = match.has(Mapping.TENURE) && match.has(Mapping.CHURNED) ? Shape.TENURE : Shape.ROWS;
        Map<String, String> attributes = attributes(file, kind, shape, fields);
        Mapping mapping = new Mapping(source, kind, shape, Optional.empty(), zone, fields, attributes, List.of());
        List<String> unused = file.names().stream()
                .filter(name -> !mapping.columns().contains(name))
                .toList();
        Mapping whole = new Mapping(source, kind, shape, Optional.empty(), zone, fields, attributes, unused);
        return new Guess(whole, match.score(), match.notes());
    }

    /** What is left of a table of customers describes the customer; of other tables only what is known to. */
    private static Map<String, String> attributes(
            SourceFile file, FactKind kind, Shape shape, Map<String, FieldMapping> fields) {
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean all = kind == FactKind.CUSTOMER || shape == Shape.TENURE;
        if (!all && kind != FactKind.CONTRACT) {
            return attributes;
        }
        List<String> used = new ArrayList<>();
        fields.values().forEach(field -> field.column().ifPresent(used::add));
        fields.values().forEach(field -> field.times().ifPresent(used::add));
        for (String column : file.names()) {
            Optional<String> known = customerField(column);
            boolean rowNumber =
                    Synonyms.normal(column).matches("rownumber|rowno|row|index|序号|номерстроки|nn|nпп|unnamed0");
            if (!used.contains(column) && !rowNumber && (all || known.isPresent())) {
                String name =
                        known.filter(field -> !attributes.containsKey(field)).orElse(column);
                attributes.put(name, column);
            }
        }
        return attributes;
    }

    private static Optional<String> customerField(String column) {
        String normal = Synonyms.normal(column);
        return FactKind.CUSTOMER.fields().stream()
                .map(FactField::name)
                .filter(WORTH_KEEPING::contains)
                .filter(field -> Synonyms.of(FactKind.CUSTOMER, field).strong().contains(normal))
                .findFirst();
    }
}
