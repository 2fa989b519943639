package io.holdfast.answer;

import io.holdfast.core.cohort.Triangle;
import java.util.Optional;
import java.util.OptionalDouble;

/** A triangle of customers or of money, with its sizes as text. */
interface CohortCounts {
    String size(int cohort);

    OptionalDouble share(int cohort, int age);

    /** How many were kept, and of how many; empty for money. */
    Optional<Triangle> counts();

    /** Of what is kept, where that is money. */
    Optional<String> currency();
}
