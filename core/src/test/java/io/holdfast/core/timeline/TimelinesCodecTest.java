package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.EndKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelinesCodecTest {
    @Test
    void returnsNobody() throws IOException {
        Timelines read = throughBytes(new TimelinesBuilder().build());

        assertThat(read.customers()).isZero();
        assertThat(read.extent()).isEqualTo(new Timelines.Extent(0, Day.NEVER, Day.ALWAYS));
    }

    @Test
    void returnsEveryFieldOfAContract() throws IOException {
        ContractRow full = new ContractRow(
                10,
                20,
                15,
                25,
                12,
                "gold",
                "EUR",
                Long.MAX_VALUE,
                -7,
                Long.MIN_VALUE,
                true,
                EndKind.DISPUTED,
                "price",
                List.of(new DayRange(11, 12), new DayRange(18, Day.NEVER)),
                List.of(new DayRange(13, 14)));
        Timelines read = throughBytes(new TimelinesBuilder()
                .customer("客户", Day.NEVER)
                .contract(full)
                .customer("", -400)
                .contract(ContractRow.of(-5, Day.NEVER, 300, "USD"))
                .build());

        assertThat(read.customerId(0)).isEqualTo("客户");
        assertThat(contract(read, 0)).isEqualTo(full);
        assertThat(read.timeline(1).acquiredDay()).isEqualTo(-400);
        assertThat(contract(read, 1)).isEqualTo(ContractRow.of(-5, Day.NEVER, 300, "USD"));
    }

    @Test
    void returnsManyRandomCustomers() throws IOException {
        Random random = new Random(5);
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int customer = 0; customer < 9_000; customer++) {
            builder.customer("c" + customer, random.nextInt(2000));
            randomRows(builder, random);
        }
        Timelines written = builder.build().until(1500);

        Timelines read = throughBytes(written);

        assertThat(rows(read)).isEqualTo(rows(written));
        assertThat(read.extent()).isEqualTo(written.extent());
    }

    private static void randomRows(TimelinesBuilder builder, Random random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.order(random.nextInt(2000), random.nextLong(), random.nextBoolean() ? "EUR" : "USD");
            builder.status(random.nextInt(2000), random.nextBoolean());
            builder.attribute(
                    "tier", "t" + random.nextInt(5), random.nextBoolean() ? Day.ALWAYS : random.nextInt(2000));
        }
        boolean plain = random.nextBoolean();
        for (int i = random.nextInt(9); i > 0; i--) {
            builder.activity(
                    random.nextInt(2000), plain ? "" : "n" + random.nextInt(3), random.nextInt(4) == 0 ? 0.3 * i : 0);
        }
    }

    private static List<String> rows(Timelines timelines) {
        List<String> rows = new ArrayList<>();
        for (int customer = 0; customer < timelines.customers(); customer++) {
            Timeline timeline = timelines.timeline(customer);
            rows.add(timeline.customerId() + " " + timeline.acquiredDay());
            for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
                rows.add(timeline.orders().day(row) + " " + timeline.orders().amount(row) + " "
                        + timelines.currencies().get(timeline.orders().currency(row)));
            }
            for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
                rows.add(
                        timeline.statuses().day(row) + " " + timeline.statuses().isVoid(row));
            }
            timeline.activities()
                    .forEach(
                            timeline.local(),
                            (day, name, value) -> rows.add(
                                    day + " " + timelines.activityNames().get(name) + " " + value));
            timeline.shard()
                    .attribute("tier")
                    .forEach(
                            timeline.local(),
                            (day, code) -> rows.add(
                                    day + " " + timelines.values("tier").get(code)));
        }
        return rows;
    }

    private static ContractRow contract(Timelines timelines, int customer) {
        Timeline timeline = timelines.timeline(customer);
        ContractColumns columns = timeline.contracts();
        int row = timeline.contractsFrom();
        return new ContractRow(
                columns.startDay(row),
                columns.endDay(row),
                columns.requestedDay(row),
                columns.billingEndDay(row),
                columns.trialEndDay(row),
                timelines.plans().get(columns.plan(row)),
                timelines.currencies().get(columns.currency(row)),
                columns.listMrr(row),
                columns.mrr(row),
                columns.netMrr(row),
                columns.metered(row),
                columns.endKind(row),
                columns.reason(row),
                columns.pauses(row),
                columns.pastDue(row));
    }

    private static Timelines throughBytes(Timelines timelines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TimelinesCodec.write(timelines, new DataOutputStream(bytes));
        return TimelinesCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
