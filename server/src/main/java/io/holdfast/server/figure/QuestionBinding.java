package io.holdfast.server.figure;

import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Leaves a comma in the value of a switch alone; without this one such value would become two. */
@ControllerAdvice(basePackageClasses = QuestionBinding.class)
class QuestionBinding {
    /** Stands in no address. */
    private static final String NO_SEPARATOR = "\u0000";

    @InitBinder
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(NO_SEPARATOR));
    }
}
