package io.holdfast.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.EndKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTaxonomyTest {

    @ParameterizedTest
    @CsvSource({
        "price.too_expensive,  price.too_expensive",
        "too_expensive,        price.too_expensive",
        "Too expensive,        price.too_expensive",
        "too-complex,          product_fit.too_complex",
        "price,                price",
        "owner_changed,        service.owner_changed",
        "customer_service,     service",
        "low_quality,          quality",
        "missing_features,     product_fit.missing_feature",
        "switched_service,     competitor.switched",
        "unused,               product_fit.need_changed",
        "other,                unknown"
    })
    void readsOurCodesAndThoseOfStripe(String text, String code) {
        assertThat(ReasonTaxonomy.find(text)).get().extracting(Reason::code).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prices", "price.attitude", "我不需要了"})
    void guessesAtNothing(String text) {
        assertThat(ReasonTaxonomy.find(text)).isEmpty();
    }

    @Test
    void givesEachDetailToOneGroupOnly() {
        assertThat(ReasonTaxonomy.all()).hasSize(27).doesNotHaveDuplicates();
        assertThat(ReasonTaxonomy.all()).extracting(Reason::detail).doesNotHaveDuplicates();
        assertThat(ReasonTaxonomy.all()).allSatisfy(reason -> assertThat(ReasonTaxonomy.find(reason.code()))
                .contains(reason));
    }

    @Test
    void takesAVoluntaryEndForNoReason() {
        assertThat(ReasonTaxonomy.of(EndKind.VOLUNTARY)).isEqualTo(Reason.UNKNOWN);
        assertThat(ReasonTaxonomy.of(EndKind.PAYMENT_FAILED).code()).isEqualTo("payment.failed");
        assertThat(ReasonTaxonomy.of(EndKind.EXPIRED).code()).isEqualTo("contract.expired");
    }
}
