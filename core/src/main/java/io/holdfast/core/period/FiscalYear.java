package io.holdfast.core.period;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.time.LocalDate;

/**
 * The month in which a company's year begins. A fiscal year bears the name of the calendar year in which it ends: with
 * April, FY2026 is April 2025 to March 2026. With January it is the calendar year itself.
 *
 * @param startMonth 1 to 12
 */
public record FiscalYear(int startMonth) {
    public static final FiscalYear CALENDAR = new FiscalYear(1);

    public FiscalYear {
        if (startMonth < 1 || startMonth > 12) {
            throw new Problem(QuestionParticular.FISCAL_MONTH_WRONG, startMonth);
        }
    }

    /** The first day of the fiscal year with this name. */
    LocalDate firstDay(int name) {
        return LocalDate.of(startMonth == 1 ? name : name - 1, startMonth, 1);
    }
}
