package io.holdfast.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSeed() throws Exception {
        new SampleCompany(1, 300).write(folder.resolve("a"));
        new SampleCompany(1, 300).write(folder.resolve("b"));
        new SampleCompany(2, 300).write(folder.resolve("c"));

        assertThat(hash(folder.resolve("b"))).isEqualTo(hash(folder.resolve("a")));
        assertThat(hash(folder.resolve("c"))).isNotEqualTo(hash(folder.resolve("a")));
    }

    /** The hash was taken once; another Java, or a change that was not meant to change the sample, must not alter it. */
    @Test
    void givesTheBytesItAlwaysGave() throws Exception {
        new SampleCompany(20_260_101, 200).write(folder);

        assertThat(hash(folder, "contacts.csv"))
                .isEqualTo("c3b3fe0c5d1f97ebff243134f2cb13f771ded50f6648004bb484e07db1a5e5e4");
        assertThat(hash(folder)).isEqualTo("0556633648933a1fbcdc05e8457f86feac59d653aebbbbb0c6ce2a87e823d8d2");
    }

    @Test
    void isTheBeginningOfALargerCompany() throws IOException {
        SampleSummary small = new SampleCompany(5, 500).write(folder.resolve("small"));
        new SampleCompany(5, 1000).write(folder.resolve("large"));

        for (SampleSummary.WrittenFile file : small.files()) {
            byte[] few = Files.readAllBytes(folder.resolve("small").resolve(file.path()));
            byte[] many = Files.readAllBytes(folder.resolve("large").resolve(file.path()));
            assertThat(Arrays.mismatch(few, many)).as(file.path()).isIn(-1, few.length);
            assertThat(few).as(file.path()).hasSize((int) file.bytes());
        }
    }

    @Test
    void countsWhatItWrote() throws IOException {
        SampleSummary summary = new SampleCompany(5, 50).write(folder);

        for (SampleSummary.WrittenFile file : summary.files()) {
            assertThat(Sample.rows(folder.resolve(file.path()))).as(file.path()).hasSize((int) file.rows());
        }
        assertThat(summary.files().stream().filter(SampleSummary.WrittenFile::truth))
                .hasSize(3);
        assertThat(summary.rows())
                .isEqualTo(summary.files().stream()
                        .mapToLong(SampleSummary.WrittenFile::rows)
                        .sum());
    }

    /** Of every kind but exchange rates: the company counts in one currency. */
    @Test
    void usesTheColumnsOfTheFactKinds() throws IOException {
        SampleSummary summary = new SampleCompany(5, 1).write(folder);

        List<String> tables = summary.files().stream()
                .filter(file -> !file.truth())
                .map(file -> file.path().replace(".csv", ""))
                .toList();
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FactKind.values())
                        .filter(kind -> kind != FactKind.FX_RATE)
                        .map(FactKind::table)
                        .toList());
        for (String table : tables) {
            FactKind kind = FactKind.find(table).orElseThrow();
            List<String> known = kind.fields().stream().map(FactField::name).toList();
            List<String> required = kind.fields().stream()
                    .filter(FactField::required)
                    .map(FactField::name)
                    .toList();
            String header = Files.readAllLines(folder.resolve(table + ".csv")).get(0);
            assertThat(known).as(table).contains(header.split(",", -1));
            assertThat(List.of(header.split(",", -1))).as(table).containsAll(required);
        }
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        int[] last = new int[1];

        new SampleCompany(5, 7).write(folder, done -> last[0] = done);

        assertThat(last[0]).isEqualTo(7);
    }

    @Test
    void refusesACompanyWithoutCustomers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleCompany(1, 0))
                .withMessageContaining("not 0");
    }

    private static String hash(Path folder, String... without) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file ->
                            !List.of(without).contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
