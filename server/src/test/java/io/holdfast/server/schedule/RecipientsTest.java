package io.holdfast.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecipientsTest {
    private static final Set<String> ANY = Set.of();

    @Test
    void areAddressesEachOnce() {
        assertThat(Recipients.of(List.of(" ada@example.org", "bob+x@mail.example.com", "ada@example.org"), ANY))
                .containsExactly("ada@example.org", "bob+x@mail.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@localhost",
                "@example.org",
                "ada@example.org\r\nBcc: eve@evil.org",
                "ada@example.org\nSubject: x",
                "ada@example.org,eve@evil.org",
                "Ada <ada@example.org>",
                "\"a b\"@example.org",
                "ada@example.org;eve@evil.org",
                "ада@example.org"
            })
    void areNothingElse(String text) {
        assertThatThrownBy(() -> Recipients.of(List.of(text), ANY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    }

    @Test
    void stayWithinTheDomainsOfTheCompany() {
        Set<String> ours = Set.of("example.org");
        assertThat(Recipients.of(List.of("ada@EXAMPLE.org"), ours)).hasSize(1);
        for (String foreign : List.of("ada@example.com", "ada@sub.example.org", "ada@example.org.evil.com")) {
            assertThatThrownBy(() -> Recipients.of(List.of(foreign), ours))
                    .as(foreign)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_ALLOWED));
        }
    }

    @Test
    void areSomebodyAndNotTheWholeWorld() {
        assertThatThrownBy(() -> Recipients.of(List.of(), ANY)).isInstanceOf(Problem.class);
        assertThat(Recipients.of(Collections.nCopies(60, "ada@example.org"), ANY))
                .hasSize(1);
    }
}
