package io.holdfast.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A company that sells software by subscription in China, Russia and English-speaking countries from 2023-01-01 to
 * 2025-12-31, with everything it would have on file and, apart from that, the true hazard of each customer in each month.
 * Customer {@code i} depends on the seed and on {@code i} only: a smaller company is the beginning of a larger one, file
 * by file. The same seed gives the same bytes on every Java.
 *
 * @param seed any number
 * @param customers how many sign up in the three years, at least one
 */
public record SampleCompany(long seed, int customers) {
    public static final long DEFAULT_SEED = 20_260_101L;
    public static final int DEFAULT_CUSTOMERS = 20_000;
    /** Enough for a quick look or a test. */
    public static final int FEW_CUSTOMERS = 500;

    public SampleCompany {
        if (customers < 1) {
            throw new IllegalArgumentException("a sample company needs at least one customer, not " + customers);
        }
    }

    /** The company of the demonstration. */
    public static SampleCompany standard() {
        return new SampleCompany(DEFAULT_SEED, DEFAULT_CUSTOMERS);
    }

    /** Writes all files into the folder, which is made when absent; files of the same names are replaced. */
    public SampleSummary write(Path folder) throws IOException {
        return write(folder, done -> {});
    }

    /** As {@link #write(Path)}, telling after each customer how many are done. */
    public SampleSummary write(Path folder, IntConsumer progress) throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        try (TableSet tables = new TableSet(folder, tables())) {
            for (int number = 1; number <= customers; number++) {
                CustomerLife life = life(number);
                tables.write(life);
                progress.accept(number);
            }
            List<SampleSummary.WrittenFile> files = new ArrayList<>(tables.written());
            long events = MarketEvents.write(folder);
            Path file = folder.resolve(MarketEvents.FILE);
            files.add(new SampleSummary.WrittenFile(MarketEvents.FILE, events, Files.size(file)));
            TruthNotes.write(folder.resolve("truth"), this);
            return new SampleSummary(files);
        }
    }

    CustomerLife life(int number) {
        return LifeSimulator.live(seed, CustomerProfile.of(seed, number));
    }

    private List<Table> tables() {
        return List.of(
                new CustomerTable(seed),
                new AttributeTable(),
                new ContractTable(),
                new OrderStream(seed),
                new TicketStream(seed),
                new ResponseStream(seed),
                new InteractionStream(seed),
                new CostStream(),
                new StatusStream(seed),
                new ActivityStream(seed),
                new ContactTable(seed),
                new TruthHazards(),
                new TruthLeavings(),
                new TruthTraits());
    }
}
