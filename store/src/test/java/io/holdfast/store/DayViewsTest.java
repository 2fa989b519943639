package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayViewsTest {
    @TempDir
    Path directory;

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;

    @BeforeEach
    void open() {
        store = FactStore.open(directory, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        // One second before and at local midnight of Shanghai (UTC+8).
        "UTC,                 2026-03-31T15:59:59.999999, 2026-03-31",
        "UTC,                 2026-03-31T16:00:00,        2026-03-31",
        "Asia/Shanghai,       2026-03-31T15:59:59.999999, 2026-03-31",
        "Asia/Shanghai,       2026-03-31T16:00:00,        2026-04-01",
        // Shanghai kept summer time in 1988: UTC+9.
        "Asia/Shanghai,       1988-07-01T15:30:00,        1988-07-02",
        // Berlin goes from +1 to +2 on 2026-03-29 at 01:00 UTC and back on 2026-10-25 at 01:00 UTC.
        "Europe/Berlin,       2026-03-28T22:59:59,        2026-03-28",
        "Europe/Berlin,       2026-03-28T23:00:00,        2026-03-29",
        "Europe/Berlin,       2026-03-29T21:59:59,        2026-03-29",
        "Europe/Berlin,       2026-03-29T22:00:00,        2026-03-30",
        "Europe/Berlin,       2026-10-25T22:59:59,        2026-10-25",
        "Europe/Berlin,       2026-10-25T23:00:00,        2026-10-26",
        "America/New_York,    2026-07-01T03:59:59,        2026-06-30",
        "America/New_York,    2026-07-01T04:00:00,        2026-07-01",
        "America/New_York,    2026-12-01T04:59:59,        2026-11-30",
        "Asia/Kathmandu,      2026-07-01T18:14:59,        2026-07-01",
        "Asia/Kathmandu,      2026-07-01T18:15:00,        2026-07-02",
        // Samoa skipped 2011-12-30 altogether.
        "Pacific/Apia,        2011-12-30T09:59:59,        2011-12-29",
        "Pacific/Apia,        2011-12-30T10:00:00,        2011-12-31",
        "+05:30,              2026-07-01T18:30:00,        2026-07-02",
        "Europe/Berlin,       2099-07-01T22:00:00,        2099-07-02",
    })
    void turnsMomentsIntoLocalDays(String zone, String moment, String day) {
        store.setWorkspace(store.workspace().withZone(zone));
        Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\"", "'ann', '" + moment + "'");

        assertThat(Facts.rows(store, "SELECT day FROM activity")).containsExactly(day);
    }

    /** The first batch reads Shanghai's dates; another, of the same moments, New York's; the third none. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,    2026-04-01, 2026-04-01, 2026-04-01",
        "UTC,              2026-04-01, 2026-03-31, 2026-03-31",
        "America/New_York, 2026-04-01, 2026-03-31, 2026-03-31",
        "Asia/Tokyo,       2026-04-01, 2026-04-01, 2026-04-01",
    })
    void aDateStaysThatDateInEveryZone(String zone, String date, String other, String live) {
        store.setWorkspace(store.workspace().withZone("Asia/Shanghai"));
        read("zone: \"Asia/Shanghai\"\n", "2026-03-31T16:00:00");
        read(
                "fields:\n  at:\n    zone: \"America/New_York\"\nattributes:\n  zone: \"Asia/Shanghai\"\n",
                "2026-03-31T16:00:00");
        read("", "2026-03-31T16:00:00");

        store.setWorkspace(store.workspace().withZone(zone));

        assertThat(Facts.rows(store, "SELECT day FROM activity ORDER BY name")).containsExactly(date, other, live);
        ReadingZones zones = store.readingZones();
        Instant moment = Instant.parse("2026-03-31T16:00:00Z");
        assertThat(Stream.of(1, 2, 3).map(batch -> zones.day(moment, batch).toString()))
                .containsExactly(date, other, live);
    }

    /** In Asuncion clocks went from midnight to one o'clock on 6 October 2024, so the day began at 04:00 UTC. */
    @Test
    void aDayMayBeginAtOneAndWhatHasATimeMovesWithTheZone() {
        read("zone: \"America/Asuncion\"\n", "2024-10-06T04:00:00");
        read("zone: \"America/Asuncion\"\n", "2024-10-07T02:59:59");

        store.setWorkspace(store.workspace().withZone("America/Lima"));

        assertThat(Facts.rows(store, "SELECT day FROM activity ORDER BY name"))
                .containsExactly("2024-10-06", "2024-10-06");
        assertThat(store.readingZones().day(Instant.parse("2024-10-06T04:00:00Z"), 1))
                .isEqualTo(LocalDate.of(2024, 10, 6));
    }

    private void read(String mapping, String moment) {
        try (BatchWriter writer = store.begin(new BatchSource("test", FactKind.ACTIVITY, "test.csv", "", mapping))) {
            Facts.insert(
                    writer,
                    FactKind.ACTIVITY,
                    "customer_id, \"at\", name",
                    "'ann', '" + moment + "', 'n" + writer.id() + "'");
            writer.commit(new BatchCounts(1, 1, 0, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // amount, interval, list, by hand
        "1200,  P1M,  1200", //
        "1200,  NULL, 1200", // a month when absent
        "1200,  P1Y,  100",
        "1200,  P2Y,  50",
        "1000,  P3M,  333", // 333.33
        "1001,  P3M,  334", // 333.67
        "3000,  P1W,  13000", // x 52 / 12
        "1,     P1W,  4", // 4.33
        "1000,  P2W,  2167", // 2166.67
        "1200,  P1D,  36500", // x 365 / 12
        "900,   P90D, 304", // 900 / 90 x 365 / 12 = 304.17
        "5,     P2M,  2", // 2.5: half to even
        "7,     P2M,  4", // 3.5: half to even
        "-5,    P2M,  -2",
        "-7,    P2M,  -4",
        "-1000, P3M,  -333",
        "9000000000000001, P2M, 4500000000000000", // a double has no such half
        "NULL,  P1M,  0",
    })
    void normalisesAmountsToAMonth(String amount, String interval, long monthly) {
        String quoted = interval.equals("NULL") ? "NULL" : "'" + interval + "'";
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, started_at, amount, \"interval\"",
                "'ann', '2026-01-01', %s, %s".formatted(amount, quoted));

        assertThat(Facts.rows(store, "SELECT list_mrr FROM contract")).containsExactly(Long.toString(monthly));
    }

    @Test
    void subtractsTheRecurringDiscountFirstAndTheWholeOneForNet() {
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, amount, currency, \"interval\", discount, recurring_discount",
                "'ann', 'c1', '2026-01-01', 12000, 'EUR', 'P1Y', 3600, 1200", // 1000, 900, 700
                "'ann', 'c2', '2026-01-01', 12000, 'EUR', 'P1Y', 3600, NULL", // nothing says it recurs
                "'ann', 'c3', '2026-01-01', 12000, NULL, 'P1Y', NULL, 1200", // the whole is at least that
                "'ann', 'c4', '2026-01-01', NULL, 'EUR', 'P1Y', NULL, NULL"); // no money at all

        assertThat(Facts.rows(
                        store,
                        "SELECT contract_id, currency, list_mrr, mrr, net_mrr FROM contract ORDER BY contract_id"))
                .containsExactly("c1|EUR|1000|900|700", "c2|EUR|1000|1000|700", "c3|USD|1000|900|900", "c4|-|0|0|0");
    }

    @Test
    void givesContractsTheirDays() {
        store.setWorkspace(store.workspace().withZone("Asia/Shanghai"));
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, ended_at, cancel_requested_at, end_kind, pauses",
                "'ann', 'c1', '2026-01-01 16:00', NULL, NULL, NULL, NULL",
                "'bob', 'c2', '2026-01-01 15:59', '2026-02-28 16:00', '2026-02-01 00:00', 'payment_failed',"
                        + " [{'from': DATE '2026-01-10', 'to': NULL}]");

        assertThat(Facts.rows(
                        store,
                        "SELECT contract_id, start_day, end_day, requested_day, billing_end_day, end_kind, metered,"
                                + " len(pauses), len(past_due) FROM contract ORDER BY contract_id"))
                .containsExactly(
                        "c1|2026-01-02|-|-|-|unknown|false|0|0",
                        "c2|2026-01-01|2026-03-01|2026-02-01|-|payment_failed|false|1|0");
    }

    @Test
    void knowsACustomerFromAnyKindOfFact() {
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, acquired_at", "'a', '2026-01-01'");
        Facts.batch(store, FactKind.CONTRACT, "customer_id, started_at", "'b', '2026-01-01'");
        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'c', '2026-01-01'", "'a', '2026-01-01'");
        Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\"", "'d', '2026-01-01'", "'d', '2026-01-02'");
        Facts.batch(store, FactKind.TICKET, "customer_id, opened_at", "'e', '2026-01-01'");
        Facts.batch(store, FactKind.RESPONSE, "customer_id, answered_at", "'f', '2026-01-01'");
        Facts.batch(store, FactKind.INTERACTION, "customer_id, \"at\"", "'g', '2026-01-01'");
        Facts.batch(store, FactKind.COST, "customer_id, \"at\", amount", "'h', '2026-01-01', 1");
        Facts.batch(store, FactKind.STATUS, "customer_id, \"at\", status", "'i', '2026-01-01', 'void'");
        Facts.batch(store, FactKind.ATTRIBUTE, "customer_id, name", "'j', 'colour'");
        Facts.batch(store, FactKind.MARKET_EVENT, "\"at\", kind", "'2026-01-01', 'release'");

        assertThat(Facts.rows(store, "SELECT customer_id, acquired_day FROM customer ORDER BY ALL"))
                .containsExactly("a|2026-01-01", "b|-", "c|-", "d|-", "e|-", "f|-", "g|-", "h|-", "i|-", "j|-");
    }

    @Test
    void mergesWhatSeveralTablesSayOfACustomer() {
        Facts.batch(
                store,
                FactKind.CUSTOMER,
                "customer_id, acquired_at, owner, acquisition_cost, currency",
                "'ann', '2026-01-01', 'Lee', 5000, NULL",
                "'bob', '2026-01-01', 'Lee', 5000, 'EUR'");
        clock.forward(Duration.ofDays(1));
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, owner, country", "'bob', 'Kim', 'DE'");

        assertThat(Facts.rows(
                        store,
                        "SELECT customer_id, acquired_day, acquisition_cost, currency, owner, country FROM customer"
                                + " ORDER BY ALL"))
                .containsExactly("ann|2026-01-01|5000|USD|Lee|-", "bob|2026-01-01|5000|EUR|Kim|DE");
        assertThat(Facts.rows(
                        store,
                        "SELECT owner FROM customer_as_known(TIMESTAMP '2026-06-30 12:00') WHERE customer_id = 'bob'"))
                .containsExactly("Lee");
    }

    @Test
    void keepsTheHistoryOfTheCustomerTable() {
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, owner", "'ann', 'Lee'", "'bob', 'Lee'");
        clock.set("2026-07-10T08:00:00Z");
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, owner", "'ann', 'Kim'", "'bob', 'Lee'");
        clock.set("2026-07-20T08:00:00Z");
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, city", "'ann', 'Ulm'");

        assertThat(Facts.rows(store, "SELECT * FROM attribute ORDER BY customer_id, name, from_day NULLS FIRST"))
                .containsExactly("ann|city|Ulm|-", "ann|owner|Lee|-", "ann|owner|Kim|2026-07-10", "bob|owner|Lee|-");
    }

    @Test
    void readsFreeAttributesBesideThoseOfTheCustomerTable() {
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, owner", "'ann', 'Lee'", "'bob', 'Lee'");
        Facts.batch(
                store,
                FactKind.ATTRIBUTE,
                "customer_id, name, value, \"at\"",
                "'ann', 'colour', 'red', NULL",
                "'ann', 'colour', 'blue', '2026-02-01 08:00'",
                "'ann', 'colour', 'green', '2026-02-01 09:00'",
                "'ann', 'colour', NULL, '2026-03-01'",
                "'bob', 'owner', 'Kim', NULL");

        assertThat(Facts.rows(store, "SELECT * FROM attribute ORDER BY customer_id, name, from_day NULLS FIRST"))
                .containsExactly(
                        "ann|colour|red|-",
                        "ann|colour|green|2026-02-01",
                        "ann|colour|-|2026-03-01",
                        "ann|owner|Lee|-",
                        "bob|owner|Kim|-");
    }

    /** Near misses: a yen has no cents, a service cost wins nobody, his own row goes before the costs table. */
    @Test
    void makesAttributesOfWhatWinningACustomerCostAndOfHisMargin() {
        Facts.batch(
                store,
                FactKind.CUSTOMER,
                "customer_id, acquisition_cost, currency, gross_margin",
                "'ann', 12905, NULL, 0.8",
                "'bob', 500, 'JPY', NULL",
                "'cid', 0, 'USD', NULL",
                "'dan', NULL, NULL, NULL");
        Facts.batch(
                store,
                FactKind.COST,
                "customer_id, cost_id, \"at\", kind, amount, currency",
                "'ann', 'k1', '2026-01-01', 'acquisition', 1, 'USD'",
                "'dan', 'k2', '2026-01-01', 'Acquisition', 1000, 'USD'",
                "'dan', 'k3', '2026-01-02', 'acquisition', 50, NULL",
                "'dan', 'k4', '2026-01-02', 'service', 7, 'USD'",
                "'eve', 'k5', '2026-01-02', 'acquisition', 7, 'USD'",
                "'eve', 'k6', '2026-01-02', 'acquisition', 7, 'EUR'");
        Facts.batch(store, FactKind.ATTRIBUTE, "customer_id, name, value", "'cid', 'gross_margin', '0.5'");

        assertThat(Facts.rows(store, "SELECT * FROM attribute ORDER BY customer_id, name"))
                .containsExactly(
                        "ann|acquisition_cost|129.05|-",
                        "ann|gross_margin|0.8|-",
                        "bob|acquisition_cost|500|-",
                        "bob|acquisition_currency|JPY|-",
                        "cid|acquisition_cost|0.00|-",
                        "cid|gross_margin|0.5|-",
                        "dan|acquisition_cost|10.50|-");
        assertThat(Facts.rows(
                        store,
                        "SELECT customer_id, acquisition_cost, currency FROM customer WHERE acquisition_cost IS NOT NULL"
                                + " ORDER BY 1"))
                .containsExactly("ann|12905|USD", "bob|500|JPY", "cid|0|USD", "dan|1050|USD");
    }

    @Test
    void readsStatusesAndPurchases() {
        Facts.batch(
                store,
                FactKind.STATUS,
                "customer_id, \"at\", status, competitor",
                "'ann', '2026-01-01', 'void', 'Acme'",
                "'ann', '2026-02-01', 'unvoid', NULL");
        Facts.batch(
                store,
                FactKind.ORDER,
                "customer_id, order_id, ordered_at, amount, returned_at",
                "'ann', 'o1', '2026-01-01', 500, '2026-01-09'",
                "'ann', 'o2', '2026-01-02', NULL, NULL");

        assertThat(Facts.rows(store, "SELECT * FROM status ORDER BY day"))
                .containsExactly("ann|2026-01-01|true|-|Acme|test", "ann|2026-02-01|false|-|-|test");
        assertThat(Facts.rows(store, "SELECT * FROM purchase ORDER BY day"))
                .containsExactly("ann|o1|2026-01-01|500|USD|2026-01-09|-|test", "ann|o2|2026-01-02|-|-|-|-|test");
    }

    @Test
    void hasTheColumnsOthersRelyOn() {
        assertThat(Facts.rows(
                        store,
                        "SELECT table_name, string_agg(column_name, ' ' ORDER BY ordinal_position) FROM"
                                + " information_schema.columns WHERE table_name IN ('customer', 'contract', 'purchase',"
                                + " 'activity', 'status', 'attribute', 'fx_rate') GROUP BY ALL ORDER BY ALL"))
                .containsExactly(
                        "activity|customer_id day name value",
                        "attribute|customer_id name value from_day",
                        "contract|customer_id contract_id start_day end_day requested_day billing_end_day trial_end_day"
                                + " plan currency list_mrr mrr net_mrr metered end_kind reason_code pauses past_due term_end_day"
                                + " auto_renew",
                        "customer|customer_id acquired_day acquisition_cost currency gross_margin owner segment industry"
                                + " country region city kind acquisition_channel",
                        "fx_rate|day currency rate",
                        "purchase|customer_id order_id day amount currency returned_day product source",
                        "status|customer_id day is_void reason_code competitor source");
    }
}
