package io.holdfast.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tests look at: lives made once, and files read back. */
final class Sample {
    static final SampleCompany COMPANY = new SampleCompany(42, 12_000);
    static final List<CustomerLife> LIVES = IntStream.rangeClosed(1, COMPANY.customers())
            .mapToObj(COMPANY::life)
            .toList();

    private Sample() {}

    /** Every month in which somebody could leave, with who it was. */
    static Stream<Exposed> exposed() {
        return LIVES.stream().flatMap(life -> life.months().stream().map(month -> new Exposed(life, month)));
    }

    /** Share of the exposed who left. */
    static double leavingShare(Predicate<Exposed> wanted) {
        List<Exposed> found = exposed().filter(wanted).toList();
        return found.stream().filter(one -> one.month().left()).count() / (double) found.size();
    }

    /** Rows of a file as maps from column to text. Knows quotes, not line breaks within them: the sample has none. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = fields(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            if (fields.size() != header.size()) {
                throw new IllegalStateException(file.getFileName() + " has a row of another width: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** One customer in one month. */
    record Exposed(CustomerLife life, RiskMonth month) {
        CustomerProfile profile() {
            return life.profile();
        }

        Traits traits() {
            return life.profile().traits();
        }

        Situation now() {
            return month.situation();
        }

        boolean monthly() {
            return !now().terms().annual();
        }
    }
}
