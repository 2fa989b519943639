package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.problem.Problem;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.sniff.Container;
import io.holdfast.store.importing.sniff.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spoiled files: whatever happens to the bytes, an import ends with a problem or with counts that add up to the rows of
 * the file. Seeds are fixed, so a failure names the file that shows it.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FuzzTest {
    private static final int ROUNDS = 50;
    private static final int HEAD = 6_000;
    private static final String PIECES = ",;\t|\"'\n\r\u0000\uFEFF{}[]:-/.年e9";

    @TempDir
    Path folder;

    private ImportFixture fixture;
    private int imported;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telco/Telco-Customer-Churn.csv",
                "bank/Churn_Modelling.csv",
                "cdnow/CDNOW_master.txt.gz",
                "onlineretail/online_retail.csv.gz",
                "grocery/groceryElog.csv"
            })
    void survivesSpoiledRealFiles(String name) throws IOException {
        byte[] original = head(name);
        for (int seed = 0; seed < ROUNDS; seed++) {
            check(name + " seed " + seed, "fuzz.csv", spoil(original, new Random(seed)));
        }
        // Were most refused, the counts would prove nothing.
        assertThat(imported).isGreaterThan(ROUNDS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void survivesSpoiledOwnFiles(String form) {
        StringBuilder text = new StringBuilder(form.equals("csv") ? "客户编号,下单时间,金额,商品\n" : "");
        for (int i = 0; i < 60; i++) {
            text.append(
                    form.equals("csv")
                            ? "客%d,2026年1月%d日,%d.50,\"茶, \"\"绿\"\"\"\n".formatted(i, 1 + i % 28, i)
                            : "{\"customer_id\":\"c%d\",\"order_date\":\"2026-01-%02d\",\"amount\":%d.5}\n"
                                    .formatted(i, 1 + i % 28, i));
        }
        Charset charset = form.equals("csv") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        byte[] original = text.toString().getBytes(charset);
        for (int seed = 0; seed < ROUNDS; seed++) {
            check(form + " seed " + seed, "fuzz." + form, spoil(original, new Random(seed)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PAR1", "PK\u0003\u0004", "\u001F\u008B", "{", "[", "\u00FF\u00FE", "a,b\n"})
    void survivesRandomBytes(String start) {
        byte[] magic = start.getBytes(StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[1 + random.nextInt(5000)];
            random.nextBytes(bytes);
            if (seed % 2 == 0) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte)
                            (bytes[i] % 3 == 0 ? PIECES.charAt(i % PIECES.length()) : 32 + Math.abs(bytes[i] % 90));
                }
            }
            System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));
            check("random '" + start + "' seed " + seed, "fuzz.bin", bytes);
        }
    }

    private void check(String what, String name, byte[] bytes) {
        Path file = fixture.file(name, bytes);
        try {
            ImportPlan plan = fixture.importer.plan(file, ImportOptions.guessing());
            BatchCounts counts = fixture.importer.rehearse(plan, Progress.NONE).counts();
            assertThat(counts.read()).as(what).isEqualTo(counts.accepted() + counts.known() + counts.quarantined());
            imported++;
            expected(plan.file(), bytes)
                    .ifPresent(rows -> assertThat(counts.read()).as(what).isEqualTo(rows));
        } catch (Problem refused) {
            assertThat(refused.getMessage()).as(what).isNotBlank();
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException bug) {
            throw new AssertionError(what, bug);
        }
    }

    /** The rows of a file without quotes: its lines that are not blank, less the header. */
    private static Optional<Long> expected(SourceFile file, byte[] bytes) {
        String text = new String(bytes, file.charset());
        if (file.container() != Container.TEXT || text.contains("\"") || file.gzip()) {
            return Optional.empty();
        }
        long lines = Arrays.stream((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n"))
                .filter(line -> !line.isBlank())
                .count();
        return Optional.of(file.dialect().header() ? lines - 1 : lines);
    }

    private static byte[] spoil(byte[] original, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : original) {
            bytes.add(one);
        }
        int times = 1 + random.nextInt(12);
        for (int i = 0; i < times && bytes.size() > 10; i++) {
            spoilOnce(bytes, random);
        }
        byte[] spoiled = new byte[bytes.size()];
        for (int i = 0; i < spoiled.length; i++) {
            spoiled[i] = bytes.get(i);
        }
        return spoiled;
    }

    private static void spoilOnce(List<Byte> bytes, Random random) {
        int at = random.nextInt(bytes.size());
        int length = Math.min(random.nextInt(200), bytes.size() - at);
        switch (random.nextInt(6)) {
            case 0 -> bytes.set(at, (byte) random.nextInt(256));
            case 1 -> bytes.add(at, (byte) PIECES.charAt(random.nextInt(PIECES.length())));
            case 2 -> bytes.subList(at, at + length).clear();
            case 3 -> bytes.addAll(at, new ArrayList<>(bytes.subList(at, at + length)));
            case 4 ->
                bytes.subList(Math.max(at, bytes.size() / 2), bytes.size()).clear();
            default -> bytes.add(at, (byte) '"');
        }
    }

    private static byte[] head(String name) throws IOException {
        Optional<Path> file = ImportFixture.shared(name);
        if (file.isEmpty()) {
            return "customer_id,order_date,amount\nann,2026-01-01,1\nbob,2026-01-02,2.5\n"
                    .repeat(40)
                    .getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = Files.newInputStream(file.get());
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readNBytes(HEAD);
        }
    }
}
