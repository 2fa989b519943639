package io.holdfast.cli.install;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesCodec;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.timeline.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** That the store opens here, reads the encodings companies write, and keeps what it is given. */
final class StoreChecks {
    private static final String SOURCE = "Holdfast, the store";
    private static final String ENGLISH = "customer,order date,amount\nZoë,2026-01-31,1234.56\nJosé,2026-02-01,0.50\n";
    private static final String CHINESE = "客户编号,下单日期,金额\n张伟,2026年1月31日,1234.56\n李娜,2026年2月1日,0.50\n";
    private static final String RUSSIAN = "Клиент;Дата заказа;Сумма\nИван;31.01.2026;1 234,56\nПётр;01.02.2026;0,5\n";

    private StoreChecks() {}

    static List<InstallCheck> all() {
        return List.of(
                new InstallCheck(
                        "orders in UTF-8", "2 orders, 1235.06, Zoë", SOURCE, w -> orders(w, ENGLISH, "UTF-8", "Zoë")),
                new InstallCheck(
                        "orders in GB18030", "2 orders, 1235.06, 张伟", SOURCE, w -> orders(w, CHINESE, "GB18030", "张伟")),
                new InstallCheck(
                        "orders in Windows-1251",
                        "2 orders, 1235.06, Пётр",
                        SOURCE,
                        w -> orders(w, RUSSIAN, "windows-1251", "Пётр")),
                new InstallCheck(
                        "the same file again, and taken back",
                        "again: batch 1, nothing changed; undone: 0 orders",
                        SOURCE,
                        StoreChecks::againAndUndone),
                new InstallCheck(
                        "a process that dies in the middle of an import",
                        "finished batches 1, orders 2, half ones 0; the same import again: orders 4",
                        SOURCE,
                        StoreChecks::survivesDeath),
                new InstallCheck(
                        "timelines to their snapshot and back", "equal", SOURCE, StoreChecks::snapshotRoundTrip));
    }

    private static String orders(Workshop workshop, String text, String charset, String name) throws IOException {
        Path own = workshop.folder();
        Path file = Files.write(own.resolve("orders.csv"), text.getBytes(Charset.forName(charset)));
        try (FactStore store = FactStore.open(own.resolve("data"), Workshop.CLOCK)) {
            run(store, file);
            return first(
                    store,
                    "SELECT count(*) || ' orders, ' || (sum(amount) / 100)::DECIMAL(9, 2) || ', '"
                            + " || coalesce(any_value(customer_id) FILTER (customer_id = " + Sql.literal(name)
                            + "), 'unreadable') FROM purchase");
        }
    }

    private static String againAndUndone(Workshop workshop) throws IOException {
        Path own = workshop.folder();
        Path file = Files.writeString(own.resolve("orders.csv"), ENGLISH);
        try (FactStore store = FactStore.open(own.resolve("data"), Workshop.CLOCK)) {
            run(store, file);
            ImportResult again = run(store, file);
            store.undo(1);
            return "again: batch "
                    + again.earlier()
                            .map(batch -> batch.id() + ", nothing changed")
                            .orElse("2")
                    + "; undone: " + first(store, "SELECT count(*) FROM purchase") + " orders";
        }
    }

    private static String survivesDeath(Workshop workshop) throws IOException, InterruptedException {
        Path own = workshop.folder();
        Path data = own.resolve("data");
        Path finished = Files.writeString(own.resolve("january.csv"), ENGLISH);
        Path halfway = Files.writeString(own.resolve("february.csv"), ENGLISH.replace("2026-0", "2025-0"));
        try (FactStore store = FactStore.open(data, Workshop.CLOCK)) {
            run(store, finished);
        }
        int answer = dieImporting(data, halfway);
        if (answer != BrokenOff.DIED) {
            return "the other process answered " + answer;
        }
        try (FactStore store = FactStore.open(data, Workshop.CLOCK)) {
            String left = "finished batches " + store.batches().size() + ", orders "
                    + first(store, "SELECT count(*) FROM purchase") + ", half ones "
                    + first(store, "SELECT count(*) FROM purchase WHERE day < DATE '2026-01-01'");
            run(store, halfway);
            return left + "; the same import again: orders " + first(store, "SELECT count(*) FROM purchase");
        }
    }

    private static int dieImporting(Path data, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokenOff.class.getName(),
                        data.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the other process did not end within two minutes");
        }
        return process.exitValue();
    }

    private static String snapshotRoundTrip(Workshop workshop) throws IOException {
        Path own = workshop.folder();
        Path file = Files.writeString(own.resolve("orders.csv"), ENGLISH);
        try (FactStore store = FactStore.open(own.resolve("data"), Workshop.CLOCK)) {
            run(store, file);
            byte[] loaded = bytes(new Snapshot(store).timelines());
            return new Snapshot(store)
                    .read()
                    .map(kept -> Arrays.equals(loaded, bytes(kept)) ? "equal" : "different")
                    .orElse("no snapshot was kept");
        }
    }

    private static byte[] bytes(Timelines timelines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(bytes)) {
            TimelinesCodec.write(timelines, output);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static ImportResult run(FactStore store, Path file) {
        Importer importer = new Importer(store);
        return importer.run(importer.plan(file, ImportOptions.as(FactKind.ORDER)), Progress.NONE);
    }

    private static String first(FactStore store, String sql) {
        try (Connection connection = store.connect()) {
            return Sql.first(connection, sql, row -> row.getString(1)).orElse("no row");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
