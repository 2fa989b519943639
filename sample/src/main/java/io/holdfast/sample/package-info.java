/**
 * A sample company whose true hazards are known, written as files like those a company exports. Uses the JDK only.
 *
 * <p>Start at {@link io.holdfast.sample.SampleCompany}. {@code CustomerProfile} fixes a customer, {@code LifeSimulator}
 * lives his life by the formula in {@code Hazard}, with what {@code Market} plants; each {@code Table} then tells of that
 * life in one file. Columns are those of the fact kinds; the folder {@code truth} holds what nobody in the company knows.
 */
@NullMarked
package io.holdfast.sample;

import org.jspecify.annotations.NullMarked;
