package io.holdfast.server.customer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContactWaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.org", "a.b+c@mail.example.co.uk", "root@localhost", "иван@пример.рф", "王@例子.公司"})
    void areAddressesOfMail(String email) {
        assertThatCode(() -> ContactWays.require(Map.of("email", email))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"не почта", "ada@", "@example.org", "ada@example..org", "a@b@c.org", "ada example@org.de"})
    void areNotWhatLeadsToNoMailbox(String email) {
        assertThatThrownBy(() -> ContactWays.require(Map.of("email", email)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is no e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110",
                "+49 30 901820",
                "+1 (555) 010-0123",
                "8 (495) 123-45-67, доб. 12",
                "010/8888.1234",
                "555 0100 ext. 7"
            })
    void areNumbersAsPeopleGroupThem(String phone) {
        assertThatCode(() -> ContactWays.require(Map.of("phone", phone))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12", "+", "ask Bea", "555-CALL", "+49 30 90 18 20 or so"})
    void areNotWhatCannotBeDialled(String phone) {
        assertThatThrownBy(() -> ContactWays.require(Map.of("phone", phone)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is no telephone number");
    }

    @Test
    void needNotBeKnown() {
        assertThatCode(() -> ContactWays.require(Map.of("name", "Dee"))).doesNotThrowAnyException();
    }
}
