package io.holdfast.core.review;

import java.util.Locale;

/** The upper level of {@link ReasonTaxonomy}. */
public enum ReasonGroup {
    PRODUCT_FIT,
    QUALITY,
    PRICE,
    SERVICE,
    RELATIONSHIP,
    COMPETITOR,
    MARKET,
    EXPECTATION,
    CONTRACT,
    PAYMENT,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
