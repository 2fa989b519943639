package io.holdfast.sample;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** What is bought once beside the contract. */
record OrderStream(long seed) implements Table {
    private static final List<Product> PRODUCTS = List.of(
            new Product("training_day", 450_00, 210_00),
            new Product("storage_pack", 49_00, 9_00),
            new Product("template_set", 79_00, 5_00),
            new Product("data_import", 190_00, 80_00));
    private static final double MONTHLY = 0.03;
    private static final double RETURNED = 0.03;

    @Override
    public String file() {
        return "orders.csv";
    }

    @Override
    public String header() {
        return "order_id,customer_id,ordered_at,amount,currency,discount,cost,product,quantity,returned_at";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        SplitMix64 random = SplitMix64.of(seed, life.profile().number(), Topic.ORDER);
        int number = 0;
        for (int month = 0; month < Window.MONTHS; month++) {
            boolean willing = life.engagement()[month] == Engagement.ENGAGED && random.chance(MONTHLY);
            OptionalInt day = willing ? life.serviceDay(random, month) : OptionalInt.empty();
            if (day.isPresent()) {
                number++;
                out.text("O-" + life.profile().digits() + "-" + number);
                order(life.profile(), day.getAsInt(), random, out);
            }
        }
    }

    private static void order(CustomerProfile profile, int day, SplitMix64 random, CsvWriter out) throws IOException {
        Product product = random.pick(PRODUCTS);
        int quantity = profile.segment() == Segment.SMB ? 1 : random.between(1, 3);
        long discount = random.chance(0.1) ? product.price() * quantity / 10 : 0;
        int returned = day + random.between(3, 20);
        boolean comesBack = random.chance(RETURNED) && returned < Window.END_DAY;
        out.text(profile.id());
        out.instant(day, profile.place().opens() * 3600 + random.below(8 * 3600));
        out.money(product.price() * quantity - discount).text(CURRENCY).money(discount);
        out.money(product.cost() * quantity).text(product.name()).number(quantity);
        out.date(comesBack ? returned : Window.NEVER).endRow();
    }

    /** Price and cost of goods in cents. */
    private record Product(String name, long price, long cost) {}
}
