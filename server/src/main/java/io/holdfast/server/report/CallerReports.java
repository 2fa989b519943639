package io.holdfast.server.report;

import io.holdfast.answer.Asked;
import io.holdfast.core.problem.Problem;
import io.holdfast.report.page.Language;
import io.holdfast.server.account.Caller;
import io.holdfast.server.figure.CallerQuestions;
import io.holdfast.server.figure.ProgramVersion;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import org.springframework.stereotype.Component;

/** Reports for those who may have them. A report is of all customers: nobody gets one who sees only some. */
@Component
public class CallerReports {
    private final CallerQuestions questions;
    private final FactStore store;

    CallerReports(CallerQuestions questions, FactStore store) {
        this.questions = questions;
        this.store = store;
    }

    /** The question of a report, settled on all customers. */
    public CallerQuestions.Settled settle(Caller caller, Asked asked) {
        requireAll(caller);
        return questions.settle(caller, asked);
    }

    public String page(CallerQuestions.Settled settled, Language language) {
        return new CompanyReport(store, "Holdfast", ProgramVersion.text())
                .page(settled.question(), language, stage -> {});
    }

    /** Refuses who sees only some customers. */
    public static void requireAll(Caller caller) {
        if (!caller.seesAll()) {
            throw new Problem(ServerParticular.REPORT_OF_ALL);
        }
    }
}
