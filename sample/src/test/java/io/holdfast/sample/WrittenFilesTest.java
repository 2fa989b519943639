package io.holdfast.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold between the files. */
class WrittenFilesTest {
    private static final SampleCompany COMPANY = new SampleCompany(11, SampleCompany.FEW_CUSTOMERS);

    @TempDir
    static Path folder;

    private static final Map<String, List<Map<String, String>>> TABLES = new HashMap<>();

    @BeforeAll
    static void write() throws IOException {
        for (SampleSummary.WrittenFile file : COMPANY.write(folder).files()) {
            TABLES.put(file.path(), Sample.rows(folder.resolve(file.path())));
        }
    }

    @Test
    void namesNobodyWhoIsNotACustomer() {
        Set<String> customers = rows("customers.csv").stream()
                .map(row -> row.get("customer_id"))
                .collect(Collectors.toSet());

        assertThat(customers).hasSize(COMPANY.customers());
        for (Map.Entry<String, List<Map<String, String>>> table : TABLES.entrySet()) {
            if (!table.getKey().equals(MarketEvents.FILE)) {
                assertThat(table.getValue()).as(table.getKey()).isNotEmpty();
                assertThat(table.getValue()).as(table.getKey()).allSatisfy(row -> assertThat(customers)
                        .contains(row.get("customer_id")));
            }
        }
    }

    @Test
    void keepsActivitiesOrdersAndTicketsInsideTheService() {
        List<CustomerLife> lives = IntStream.rangeClosed(1, COMPANY.customers())
                .mapToObj(COMPANY::life)
                .toList();
        Map<String, String> columns =
                Map.of("activities.csv", "at", "orders.csv", "ordered_at", "tickets.csv", "opened_at");
        columns.forEach((file, column) -> assertThat(rows(file)).as(file).allSatisfy(row -> {
            String date = row.getOrDefault(column, "").substring(0, 10);
            int number = Integer.parseInt(row.getOrDefault("customer_id", "").substring(2));
            int day = (int) LocalDate.parse(date).toEpochDay();
            assertThat(Window.holds(day)).isTrue();
            assertThat(lives.get(number - 1).inService(day)).isTrue();
        }));
    }

    @Test
    void tellsNothingFromAfterTheWindow() {
        Set<String> mayBeLater = Set.of("term_ends_at", "trial_ends_at");
        TABLES.forEach((file, rows) -> assertThat(rows)
                .as(file)
                .allSatisfy(row -> row.forEach((column, value) -> {
                    boolean time = column.endsWith("_at") || column.equals("at") || column.equals("day");
                    if (time && !value.isEmpty() && !mayBeLater.contains(column)) {
                        assertThat(value).as(column).isBetween("2023-01-01", "2026");
                    }
                })));
    }

    @Test
    void givesEveryRowAnIdOfItsOwn() {
        Map<String, String> ids = Map.of(
                "contracts.csv", "contract_id",
                "orders.csv", "order_id",
                "tickets.csv", "ticket_id",
                "responses.csv", "response_id",
                "interactions.csv", "interaction_id",
                "costs.csv", "cost_id",
                "statuses.csv", "status_id",
                "market_events.csv", "event_id");
        ids.forEach((file, column) -> {
            Set<String> seen = new HashSet<>();
            assertThat(rows(file)).as(file).allSatisfy(row -> assertThat(seen.add(row.getOrDefault(column, "")))
                    .isTrue());
        });
    }

    @Test
    void takesBackWhoWasWrittenOffAndReturned() {
        Map<String, String> last = new HashMap<>();
        rows("statuses.csv").forEach(row -> last.put(row.get("customer_id"), row.getOrDefault("status", "")));

        for (int number = 1; number <= COMPANY.customers(); number++) {
            CustomerLife life = COMPANY.life(number);
            if (life.inService(Window.END_DAY - 1)) {
                assertThat(last.getOrDefault(life.profile().id(), "unvoid")).isEqualTo("unvoid");
            }
        }
    }

    @Test
    void opensATicketBeforeItAnswersSolvesAndCloses() {
        assertThat(rows("tickets.csv")).allSatisfy(row -> {
            String before = row.getOrDefault("opened_at", "");
            for (String column : List.of("first_response_at", "solved_at", "closed_at")) {
                String at = row.getOrDefault(column, "");
                assertThat(at.isEmpty() || at.compareTo(before) >= 0).isTrue();
                before = at.isEmpty() ? before : at;
            }
        });
    }

    private static List<Map<String, String>> rows(String file) {
        return TABLES.getOrDefault(file, List.of());
    }
}
