package io.holdfast.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalAttributesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "Contact name",
                "contactName",
                "first_name",
                "email",
                "E-mail",
                "eMail",
                "email2",
                "billing_email",
                "Mobile phone",
                "phone_number",
                "street",
                "previous_id",
                "home address",
                "DOB",
                "联系人姓名",
                "手机号",
                "Телефон",
                "дата рождения"
            })
    void areThoseThatSayWhoAPersonIs(String attribute) {
        assertThat(PersonalAttributes.STANDARD.isPersonal(attribute)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner",
                "plan_name",
                "product name",
                "country",
                "city",
                "segment",
                "mailing",
                "phones_sold",
                "telemetry",
                "contact_count",
                "named",
                "plan",
                "channel",
                "城市",
                "город",
                ""
            })
    void areNotThoseThatOnlySoundAlike(String attribute) {
        assertThat(PersonalAttributes.STANDARD.isPersonal(attribute)).isFalse();
    }

    @Test
    void areWhatTheCompanySays() {
        PersonalAttributes own = PersonalAttributes.of("vat_id, -address , ");

        assertThat(own.isPersonal("vat_id")).isTrue();
        assertThat(own.isPersonal("address")).isFalse();
        assertThat(own.isPersonal("email")).isTrue();
        assertThat(own.text()).isEqualTo("vat_id,-address");
        assertThat(PersonalAttributes.of(own.text())).isEqualTo(own);
        assertThat(PersonalAttributes.of("").text()).isEmpty();
    }

    @Test
    void cannotBeTheOwnerWhoDecidesWhoSeesWhom() {
        assertThatThrownBy(() -> PersonalAttributes.of("owner")).isInstanceOf(Problem.class);
    }
}
