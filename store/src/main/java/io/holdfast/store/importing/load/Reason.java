package io.holdfast.store.importing.load;

/** Why a row is in quarantine. The names are codes scripts rely on; they are never renamed. */
public enum Reason {
    MISSING("the value is required and is not there"),
    BAD_DATE("this is no date in the format of the mapping, or no day of the calendar"),
    DATE_OUT_OF_RANGE("the date is before 1900 or after 2200"),
    BAD_NUMBER("this is no number in the style of the mapping, or too large a one"),
    BAD_VALUE("this word is not among those the field can take"),
    BAD_JSON("the line is no JSON object"),
    BAD_QUOTES("a quotation mark is opened and not closed, or stands inside a quoted value"),
    BAD_ENCODING("the row holds bytes that are no text in the encoding of the file"),
    TOO_FEW_COLUMNS("the row has fewer values than there are columns"),
    TOO_MANY_COLUMNS("the row has more values than there are columns");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason for people. */
    public String sentence() {
        return sentence;
    }
}
