package io.holdfast.core.problem;

import io.holdfast.core.wording.Wording;

/**
 * What exactly is the matter, where it can be told in more languages than English: the failure it is one of, and a sentence
 * with places for its values. The names are codes scripts and texts rely on; they are never renamed. Each has a text {@code
 * particular.NAME} in the languages of the screens, with the same places.
 */
public enum Particular {
    AMOUNT_UNREADABLE(ErrorCode.INVALID_ARGUMENT, "'{text}' is not what '{field}' takes: an amount of money."),
    NUMBER_UNREADABLE(ErrorCode.INVALID_ARGUMENT, "'{text}' is not what '{field}' takes: a number, such as 129.50."),
    TRUTH_UNREADABLE(ErrorCode.INVALID_ARGUMENT, "'{text}' is not what '{field}' takes: true or false."),
    HAND_KIND_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no kind '{kind}' to write down. Known: {known}."),
    HAND_FIELD_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "A {kind} has no field '{field}'. Known: at, {known}."),
    HAND_FIELD_MISSING(ErrorCode.INVALID_ARGUMENT, "A {kind} needs {missing}. Fill it in and save again."),
    HAND_WORD_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "'{text}' is no {field} of a {kind}. Give one of {known}."),
    REASON_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no reason '{text}'. Choose one of the list."),
    NPS_WITHOUT_SCORE(
            ErrorCode.INVALID_ARGUMENT, "An NPS answer needs a score from 0 to 10. Fill it in and save again."),
    NPS_SCORE(ErrorCode.INVALID_ARGUMENT, "The score must be a whole number from 0 to 10."),
    SCORE_OUTSIDE(ErrorCode.INVALID_ARGUMENT, "The score must be a number from 0 to 100."),
    SOLVED_BEFORE_OPENED(
            ErrorCode.INVALID_ARGUMENT,
            "The ticket cannot have been solved before it was opened. Correct one of the two days."),
    LEFT_BEFORE_TALK(
            ErrorCode.INVALID_ARGUMENT,
            "A contact cannot have left before you talked to him. Correct one of the two days."),
    IMPORT_UNKNOWN(ErrorCode.NOT_FOUND, "There is no import {id}."),
    REHEARSAL_UNKNOWN(ErrorCode.NOT_FOUND, "There is no rehearsal {id}."),
    MAPPING_UNREADABLE(
            ErrorCode.MAPPING_INVALID, "The mapping is neither YAML nor an object. Take that of the preview."),
    LISTENERS_TOO_MANY(
            ErrorCode.TOO_MANY_REQUESTS,
            "Too many are listening to imports already. Ask for the import itself from time to time."),
    FILE_NAME_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "'{name}' is no name of a file. Send it with its name, such as ?name=contracts.csv."),
    FILE_NAME_MISSING(ErrorCode.INVALID_ARGUMENT, "Say what the file is called, such as ?name=contracts.csv."),
    ATTACHED_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "'{word}' cannot be attached. Known: {known}."),
    REPORT_OF_SEGMENT(
            ErrorCode.INVALID_ARGUMENT,
            "The report is of all customers. Leave the segment empty, or attach the workbook."),
    MAIL_PASSWORD_UNREADABLE(
            ErrorCode.MAIL_NOT_SET_UP,
            "The file of HOLDFAST_MAIL_PASSWORD_FILE cannot be read. Whoever runs this server can mend it."),
    MAIL_SERVER_MISSING(
            ErrorCode.MAIL_NOT_SET_UP,
            "No mail server is set up. Whoever runs this server sets HOLDFAST_MAIL_HOST and "
                    + "HOLDFAST_MAIL_FROM (and, as needed, _PORT, _USER, _PASSWORD_FILE, _SECURITY) and starts it "
                    + "again."),
    SCHEDULE_OF_PERSON(
            ErrorCode.NOT_ALLOWED,
            "A schedule belongs to a person, whose customers its letters speak of. Sign in to make one."),
    SCHEDULE_UNKNOWN(ErrorCode.NOT_FOUND, "There is no such schedule among yours."),
    DAY_OF_LETTER(ErrorCode.INVALID_ARGUMENT, "The day of a {rhythm} letter is a number from 1 to {last}, not {day}."),
    RHYTHM_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no rhythm '{name}'. Known: {known}."),
    TIME_UNREADABLE(ErrorCode.INVALID_ARGUMENT, "'{text}' is not a time of day; write one such as 08:30."),
    ZONE_UNKNOWN(ErrorCode.INVALID_ZONE, "There is no time zone '{text}'; write one such as Europe/Berlin."),
    SEGMENT_NOT_SAVED(ErrorCode.NOT_FOUND, "There is no saved segment '{name}'."),
    PERSONAL_OF_OWNER(
            ErrorCode.NOT_ALLOWED,
            "Which attributes are personal is changed by an owner; leave 'personal' as it is: {text}."),
    BRIDGE_UNDEFINED(
            ErrorCode.INCOMPARABLE_FIGURES,
            "{metric} is undefined under '{definition}' for {from} to {to} ({why}), so there is nothing "
                    + "to bridge. Choose a longer period."),
    TOKEN_HAS_NO_ACCOUNT(ErrorCode.NOT_ALLOWED, "A token has no account of its own. Sign in as a person for this."),
    TOKEN_MAY_TOO_MUCH(
            ErrorCode.NOT_ALLOWED,
            "A token of yours may do what you may as {own} at most, which {asked} is more than."),
    TOKEN_SEES_TOO_MUCH(
            ErrorCode.NOT_ALLOWED,
            "A token of yours sees the customers you see ({own}) at most, which {asked} is more than."),
    OWN_TOKEN_GONE(ErrorCode.NOT_FOUND, "You have no token {id} that is still good."),
    TOKEN_GONE(ErrorCode.NOT_FOUND, "There is no token {id} that is still good."),
    ROLE_OF_TOKENS(
            ErrorCode.INVALID_ARGUMENT,
            "The role {role} is for tokens only. Give a person one of owner, analyst, manager, agent, viewer."),
    LAST_OWNER_LEFT(ErrorCode.LAST_OWNER, "This is the last owner who can sign in. Make somebody else an owner first."),
    PERSON_UNKNOWN(ErrorCode.NOT_FOUND, "There is no person with the id {id}."),
    OWNER_SEES_ALL(
            ErrorCode.INVALID_ARGUMENT,
            "An owner sees all customers; give the role manager or agent to see only some."),
    ROLE_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no role '{name}'. Known: {known}."),
    SCOPE_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no scope '{name}'. Known: mine, team, all."),
    SETUP_OVER(
            ErrorCode.SETUP_LINK_INVALID,
            "This link has been used or is not the newest. Start the server again to get a new one."),
    SIGN_IN_WRONG(ErrorCode.SIGN_IN_REFUSED, "The address or the password is wrong. Check both and try again."),
    SIGN_IN_LINK_OVER(
            ErrorCode.SETUP_LINK_INVALID,
            "This link has been used, is older than {hours} hours, or is not the newest. Start the server "
                    + "again to get a new one."),
    BULK_UNKNOWN(ErrorCode.UNKNOWN_BATCH, "There is no change of many customers with the number {number}."),
    BULK_OF_PERSON(
            ErrorCode.INVALID_ARGUMENT, "'{name}' says who a person is; it cannot be the same for many customers."),
    BULK_KIND_UNKNOWN(
            ErrorCode.INVALID_ARGUMENT, "A '{kind}' cannot be written down of many customers at once. Known: {known}."),
    CUSTOMERS_NONE(ErrorCode.INVALID_ARGUMENT, "There is no customer to change."),
    CUSTOMERS_OR_LIST(ErrorCode.INVALID_ARGUMENT, "Give either the ids of 'customers' or a 'list' of them."),
    TIMELINE_KIND_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "A timeline has no kind '{name}'. Known: {known}."),
    CURSOR_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "'{cursor}' is not the cursor of a page. Take it from 'next' of the page before, or begin "
                    + "without one."),
    DEFINITION_NOT_OWN(ErrorCode.NOT_FOUND, "There is no definition '{name}' of your own."),
    FACTS_BEING_READ(
            ErrorCode.STILL_STARTING,
            "The facts are still being read. Ask again in a few seconds; /health/ready says when."),
    SIGN_IN_FIRST(ErrorCode.NOT_SIGNED_IN, "Sign in, or send a token."),
    PARAMETER_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no parameter '{name}' here. Known: {known}."),
    BEING_ANSWERED(
            ErrorCode.KEY_IN_USE,
            "The request with this Idempotency-Key is being answered. Send it again in a moment."),
    KEY_OF_ANOTHER(
            ErrorCode.KEY_REUSED,
            "This Idempotency-Key came with another request in the last day. Take a new key for each request."),
    DONE_BEFORE(ErrorCode.DONE_ALREADY, "This was done when it was sent before. Sign in with the password you chose."),
    NOTHING_TO_CANCEL(ErrorCode.JOB_OVER, "This is over already, there is nothing left to cancel. It can be undone."),
    JOB_BEGUN_TOO_OFTEN(
            ErrorCode.JOB_GIVEN_UP,
            "The server stopped in the middle of this {times} times, so it was not begun again. Look into "
                    + "the log for the reason (too little memory is the usual one), then start it anew."),
    PERIOD_UNREADABLE(
            ErrorCode.INVALID_PERIOD,
            "'{text}' is not a period. Accepted: 2026, 2026-H1, 2026-Q1, 2026-01, 2026-W05, 2026-01-15, "
                    + "FY2026, FY2026-Q1, 2026-01-01..2026-02-15 (both ends included), last-month, this-quarter, "
                    + "last-90-days."),
    PERIOD_NOT_IN_CALENDAR(
            ErrorCode.INVALID_PERIOD,
            "'{text}' is not in the calendar. Accepted: 2026, 2026-H1, 2026-Q1, 2026-01, 2026-W05, "
                    + "2026-01-15, FY2026, FY2026-Q1, 2026-01-01..2026-02-15 (both ends included), last-month, "
                    + "this-quarter, last-90-days."),
    PERIOD_BACKWARDS(
            ErrorCode.INVALID_PERIOD,
            "The period '{text}' ends on {to}, before it starts on {from}; put the earlier end first."),
    PERIOD_AHEAD(
            ErrorCode.NO_FACTS, "The period begins on {from}, which lies ahead. Ask for one that has begun by {last}."),
    NOTHING_KNOWN(ErrorCode.NO_FACTS, "There are no facts yet. Import a file first."),
    NOTHING_KNOWN_BY(ErrorCode.NO_FACTS, "Nothing was known yet by {day}. Choose a later day."),
    PERIOD_HAS_NOBODY(
            ErrorCode.INVALID_PERIOD,
            "Nobody was there before the period begins on {from}, so nobody can be lost in it. Ask for a "
                    + "later --period."),
    DATE_UNREADABLE(ErrorCode.INVALID_DATE, "'{text}' is not a date; write one such as 2026-01-31."),
    DATE_AHEAD(
            ErrorCode.INVALID_DATE,
            "'{text}' does not lie in the past. Give the day on which it happened, today at the latest."),
    EXPORT_AHEAD(
            ErrorCode.INVALID_DATE,
            "The export cannot have been taken on {day}: that is in the future. Give the day it was taken."),
    TEXT_TOO_LONG(
            ErrorCode.INVALID_ARGUMENT,
            "The text of '{field}' has {length} characters; {most} fit. Make it shorter, or two of it."),
    CURRENCY_UNKNOWN(ErrorCode.UNKNOWN_CURRENCY, "There is no currency '{code}'; write one such as EUR."),
    METRIC_UNKNOWN(ErrorCode.UNKNOWN_METRIC, "There is no metric '{name}'. Known: {known}."),
    BANDS_DESCEND(
            ErrorCode.INVALID_ARGUMENT,
            "The limits of the bands of '{name}' must go up; {first} is followed by {second}."),
    BANDS_MISSING(
            ErrorCode.INVALID_ARGUMENT,
            "'{name}' gives no limits of bands; write them as whole numbers with commas, as in tenure:30,90,365."),
    FEW_CURRENCIES(ErrorCode.FX_RATE_MISSING, "Revenue cohorts need amounts in one currency; there are {count}."),
    ATTRIBUTE_HIDDEN(
            ErrorCode.NOT_ALLOWED,
            "What '{name}' says of customers is hidden from you. Name another attribute with 'by'."),
    CUSTOMER_NOT_YOURS(ErrorCode.NOT_FOUND, "There is no customer '{customer}' among yours."),
    CUSTOMER_UNKNOWN(
            ErrorCode.NOT_FOUND,
            "Nothing is known of a customer '{customer}'. Ids are told apart by case and by leading zeros."),
    CUSTOMER_NOT_YOURS_NOTHING_CHANGED(
            ErrorCode.NOT_FOUND, "There is no customer '{customer}' among yours; nothing was changed."),
    CUSTOMERS_CHANGED(
            ErrorCode.CHANGED_MEANWHILE,
            "They were {before} customers and are {now} now. Look at the list, then do it again."),
    DEFINITION_TAKEN(
            ErrorCode.NAME_TAKEN,
            "There is a definition '{name}' already. Take another name, or change that one: give its "
                    + "version {version}."),
    SAVED_MEANWHILE(
            ErrorCode.CHANGED_MEANWHILE,
            "Version {version} of '{name}' was saved meanwhile. Look at it, then save yours again."),
    SEGMENT_TAKEN(ErrorCode.NAME_TAKEN, "There is a segment '{name}' already, yours or another's. Take another name."),
    SIGN_IN_WAIT(ErrorCode.SIGN_IN_LOCKED, "Too many failed attempts. Signing in is possible again in {seconds} s."),
    INVITATION_OVER(
            ErrorCode.SETUP_LINK_INVALID,
            "This link has been used, is older than {days} days, or is not the newest. Ask an owner for "
                    + "a new one."),
    PASSWORD_LENGTH(
            ErrorCode.PASSWORD_TOO_WEAK,
            "A password has {least} to {most} characters; several words in a row are easy to keep in mind."),
    ADDRESS_TAKEN(ErrorCode.ACCOUNT_EXISTS, "There is an account with the address {address} already. Change that one."),
    NO_RIGHT_TO_EXPORT(ErrorCode.NOT_ALLOWED, "Your role does not allow to take data out as a file (right EXPORT)."),
    NO_CUSTOMERS_YOURS(
            ErrorCode.NOT_ALLOWED,
            "No customers are yours: your account names no owner, or the facts have no attribute "
                    + "'owner'. Ask an owner of this server to set it."),
    REPORT_OF_ALL(
            ErrorCode.NOT_ALLOWED,
            "The report is of all customers, and you see only some of them. Save the views of the "
                    + "screens instead; they are of yours."),
    ADDRESSES_TOO_MANY(ErrorCode.INVALID_ARGUMENT, "A letter goes to 1 to {most} addresses."),
    ADDRESS_UNREADABLE(
            ErrorCode.INVALID_ARGUMENT, "'{text}' is not an e-mail address; write them such as ada@example.org."),
    ADDRESS_ELSEWHERE(ErrorCode.NOT_ALLOWED, "Letters of this server go only to addresses at {domains}."),
    UPLOAD_GONE(ErrorCode.NOT_FOUND, "There is no upload {id}; one is kept for {days} days. Send the file again."),
    UPLOAD_EMPTY(ErrorCode.FILE_EMPTY, "The file is empty. Send its bytes as the body of the request."),
    UPLOAD_BROKE_OFF(ErrorCode.FILE_TRUNCATED, "The file broke off after {bytes} bytes. Send it again."),
    UPLOAD_TOO_LARGE(
            ErrorCode.FILE_TOO_LARGE,
            "The file has more than the {limit} bytes one may send. Send it compressed or in parts, put "
                    + "it into the inbox of the server, or raise holdfast.uploads.limit there."),
    UPLOAD_HAS_NO_ROOM(
            ErrorCode.OUT_OF_DISK,
            "The file has {bytes} bytes and the disk of the server has room for {free}. Free some space there."),
    ENCODING_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no encoding '{name}'. Write one such as UTF-8."),
    ROWS_MISSING(ErrorCode.FILE_EMPTY, "{file} has no rows."),
    EVERY_ROW_REFUSED(
            ErrorCode.EVERY_ROW_QUARANTINED,
            "None of the {rows} rows of {file} could be read ({reasons}). Look at the mapping; nothing "
                    + "was changed."),
    OLD_EXCEL(ErrorCode.FILE_FORMAT, "{file} is an old Excel file (.xls). Save it as .xlsx or CSV and import that."),
    HTML_PAGE(
            ErrorCode.FILE_FORMAT,
            "{file} is an HTML page, whatever its name says. Open it in a spreadsheet, save it as .xlsx or "
                    + "CSV, and import that."),
    COLUMN_TWICE(
            ErrorCode.DUPLICATE_HEADER,
            "{file} has two columns named \"{column}\". Rename one of them so that it is clear which is meant."),
    FILE_HOLDS_NO_ROWS(ErrorCode.FILE_EMPTY, "{file} holds no rows."),
    FIRST_LINE_TOO_LONG(
            ErrorCode.LINE_TOO_LONG,
            "The first line of {file} is longer than {most} characters. This is no table with one row a line."),
    NO_TEXT_FILE(ErrorCode.FILE_FORMAT, "{file} is no text, Parquet or XLSX file. Export it as CSV and try again."),
    HEADER_ONLY(ErrorCode.FILE_EMPTY, "{file} has a header and no rows below it."),
    BINARY_DATA(
            ErrorCode.FILE_FORMAT,
            "The file contains binary data (NUL bytes) and is no text, Parquet or XLSX file. Export it "
                    + "as CSV and try again."),
    ZIP_BOMB(
            ErrorCode.FILE_TOO_LARGE,
            "{file} unpacks to more than {times} times its size; it is taken for a zip bomb and not read."),
    ZIP_OF_FILES(
            ErrorCode.FILE_FORMAT, "{file} is a zip archive and no workbook. Unpack it and import the files inside."),
    SHEET_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "{file} has no sheet \"{sheet}\"; it has {known}."),
    GZIP_BROKEN(ErrorCode.FILE_TRUNCATED, "{file} is not a whole gzip file ({why}). Fetch it again."),
    FILE_WITHOUT_BYTES(ErrorCode.FILE_EMPTY, "{file} is empty: it has no bytes."),
    UNPACKED_TO_NOTHING(ErrorCode.FILE_EMPTY, "{file} holds nothing once it is unpacked."),
    PARQUET_BROKEN(
            ErrorCode.FILE_FORMAT, "{file} starts like a Parquet file but cannot be read as one. Write it again."),
    NUMBER_STYLE_UNKNOWN(ErrorCode.MAPPING_INVALID, "\"{text}\" is no number style. Write one of {known}."),
    DATE_FORMAT_UNKNOWN(
            ErrorCode.MAPPING_INVALID,
            "\"{text}\" is no date format. Write iso, epoch seconds, epoch milliseconds, excel days, "
                    + "year first, or a pattern such as dd.MM.yyyy or MM/dd/yyyy HH:mm."),
    JSON_WITHOUT_OBJECTS(
            ErrorCode.FILE_FORMAT,
            "{file} looks like JSON but holds no objects that can be read. Write one object a line."),
    JSON_BROKEN(ErrorCode.FILE_TRUNCATED, "{file} is a JSON list that is broken or cut off. Fetch it again."),
    MAPPING_MISFITS(
            ErrorCode.MAPPING_INVALID,
            "The mapping \"{mapping}\" does not fit {file}: {wrong}. Its columns are {columns}."),
    COLUMNS_MISSING(
            ErrorCode.MAPPING_INCOMPLETE,
            "{file} as {kind}: no column was found for {missing}. The columns are {columns}. Give a "
                    + "mapping that names them."),
    KIND_UNCLEAR(
            ErrorCode.MAPPING_INCOMPLETE,
            "It is not clear what {file} holds; its columns are {columns}. Name the kind (contracts, "
                    + "orders, activities, customers ...) or give a mapping."),
    MAPPING_OF_ANOTHER_KIND(
            ErrorCode.MAPPING_INVALID, "The mapping makes {made}, and {asked} were asked for. Change one of them."),
    DEFINITION_UNKNOWN(ErrorCode.UNKNOWN_DEFINITION, "There is no definition '{name}'. Known: {known}."),
    ATTRIBUTE_UNKNOWN(
            ErrorCode.UNKNOWN_ATTRIBUTE, "Nothing of that name is known of customers: '{name}'. Known: {known}."),
    ATTRIBUTE_MISSPELT(
            ErrorCode.UNKNOWN_ATTRIBUTE,
            "Nothing of that name is known of customers: '{name}'; did you mean '{near}'? Known: {known}."),
    WORKBOOK_BROKEN(
            ErrorCode.FILE_FORMAT,
            "{file} cannot be read as a workbook; it may be cut off or damaged. Save it again as .xlsx or CSV."),
    WORKBOOK_CUT_OFF(
            ErrorCode.FILE_TRUNCATED,
            "{file} cannot be read as a workbook; it may be cut off or damaged. Save it again as .xlsx or CSV."),
    PARQUET_BROKEN_LATER(
            ErrorCode.FILE_FORMAT, "{file} starts like a Parquet file but cannot be read to its end. Write it again."),
    CURRENCY_NOT_PAID_IN(ErrorCode.UNKNOWN_CURRENCY, "'{code}' is not the ISO-4217 code of a currency people pay in."),
    SWITCH_UNKNOWN(ErrorCode.INVALID_DEFINITION, "'{text}' turns no switch; write SWITCH=VALUE with one of {known}."),
    DEFINITION_DAYS_NEGATIVE(ErrorCode.INVALID_DEFINITION, "A number of days in definition '{name}' is negative."),
    WARNING_AFTER_LOSS(
            ErrorCode.INVALID_DEFINITION,
            "Definition '{name}' warns after {warn} silent days but counts a customer as "
                    + "lost after {lost}; the warning must come first."),
    FACT_KIND_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no kind of fact '{name}'. Known: {known}."),
    OWNER_NOT_PERSONAL(
            ErrorCode.INVALID_ARGUMENT,
            "The attribute 'owner' cannot be personal: it says whose customers somebody sees."),
    ATTRIBUTE_OF_NOBODY(ErrorCode.UNKNOWN_ATTRIBUTE, "No customer has an attribute '{name}'; known are: {known}."),
    RETURN_DAYS_WRONG(
            ErrorCode.INVALID_PERIOD,
            "Give at least one starting day and one day to return, not days {from} to {to} and {days}."),
    THRESHOLDS_WRONG(
            ErrorCode.INVALID_ARGUMENT, "Sweep thresholds from 1 day up to between 1 and {most} days, not {given}."),
    WARNING_NOT_BEFORE_LOSS(
            ErrorCode.INVALID_ARGUMENT,
            "The warning after {warn} days of silence must come before the loss after {lost}."),
    FIGURES_DIFFER(
            ErrorCode.INCOMPARABLE_FIGURES,
            "'{one}' and '{other}' are different figures; break the same one down in both periods."),
    HEAT_MAP_TOO_LARGE(
            ErrorCode.INVALID_ARGUMENT,
            "A heat map of {rows} by {columns} groups has {cells} cells; at most {most} "
                    + "are possible. Choose attributes with fewer values."),
    PERIOD_EMPTY(ErrorCode.INVALID_PERIOD, "The period has no day: it starts on {from} and ends before {to}."),
    RATE_NOT_POSITIVE(
            ErrorCode.INVALID_ARGUMENT, "The exchange rate of {currency} on {day} is {rate}; it must be positive."),
    RATE_TOO_LONG(
            ErrorCode.INVALID_ARGUMENT,
            "The exchange rate {rate} of {currency} must be below a million and have at "
                    + "most {decimals} decimals."),
    RATE_MISSING(
            ErrorCode.FX_RATE_MISSING,
            "There is no exchange rate from {currency} to {target} for {day}; give one "
                    + "that holds from that day or earlier."),
    FISCAL_MONTH_WRONG(
            ErrorCode.INVALID_PERIOD,
            "A fiscal year cannot begin in month {month}; give a month from 1 (January) to 12 (December)."),
    NO_WHOLE_PERIOD(
            ErrorCode.INVALID_PERIOD,
            "No whole {unit} lies between {from} and {last}; choose a shorter unit or a longer time."),
    TOO_MANY_PERIODS(ErrorCode.INVALID_PERIOD, "{count} periods of a {unit} cannot be shown; ask for 1 to {most}."),
    WARNING_TOO_LATE(
            ErrorCode.INVALID_ARGUMENT,
            "A warning after {warn} silent days does not come before the loss after {lost}; choose fewer days."),
    FREQUENT_BUYER_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "A frequent buyer makes at least 2 purchases in at least 1 day, not {purchases} in {days}."),
    LIST_CURSOR_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "'{text}' is not the cursor of a page. Take it from 'next' of the page before, or begin without one."),
    LIST_CHANGED(
            ErrorCode.CHANGED_MEANWHILE,
            "The list has changed since that page was read. Begin again at its first page."),
    REVENUE_NOT_ROLLING(
            ErrorCode.INVALID_ARGUMENT,
            "Revenue is added up by the calendar's periods. Ask for classic cohorts, or for customers."),
    STEP_TOO_SHORT(ErrorCode.INVALID_ARGUMENT, "Rows are at least a day apart, not {days}; give --step 30."),
    FLOW_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no flow '{name}'. Known: {known}."),
    COHORT_UNKNOWN(ErrorCode.INVALID_PERIOD, "No cohort begins on {day}. They begin on {known}."),
    COHORT_AGE_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "The cohort of {cohort} has ages from 0 to {most}, and no {given}."),
    SETTING_NOT_ONE_OF(ErrorCode.INVALID_DEFINITION, "'{text}' is no setting of that switch; give one of {known}."),
    SETTING_NOT_DAYS(ErrorCode.INVALID_DEFINITION, "'{text}' is no setting of that switch; give a number of days."),
    SETTING_NOT_DAYS_OR(
            ErrorCode.INVALID_DEFINITION, "'{text}' is no setting of that switch; give a number of days or {word}."),
    SETTING_NOT_FACTOR_OR(
            ErrorCode.INVALID_DEFINITION,
            "'{text}' is no setting of that switch; give a factor such as 3 or 2.5, or " + "{word}."),
    NO_DAY_OF_ACTIVITY(
            ErrorCode.NO_FACTS,
            "There is no day with activity. Import a file of activities, or ask for the " + "other with --of."),
    NO_DAY_OF_PURCHASE(
            ErrorCode.NO_FACTS,
            "There is no day with a purchase. Import a file of orders, or ask for the " + "other with --of."),
    CUSTOMER_UNKNOWN_ON(ErrorCode.NOT_FOUND, "Nothing was known of a customer '{customer}' on {day}."),
    CUSTOMER_UNHEARD_OF(ErrorCode.NOT_FOUND, "Nothing is known of a customer '{customer}'."),
    EMPTY_STORE_LEFT(
            ErrorCode.CANNOT_WRITE,
            "Nothing was imported, and the empty store in {folder} could not be removed: {why}."),
    CONTACT_UNKNOWN(
            ErrorCode.NOT_FOUND,
            "The customer '{customer}' has no such contact, or nothing is left to erase of him. Look at "
                    + "the contacts on his page."),
    DEFINITION_CIRCULAR(ErrorCode.INVALID_DEFINITION, "{file} is based on itself by way of others; name another."),
    DEFINITION_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "The definition {file} cannot be read: {why}."),
    DEFINITION_NOT_KEPT(ErrorCode.CANNOT_WRITE, "The definition cannot be kept as {file}: {why}."),
    FOLDER_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "The folder {folder} cannot be read: {why}."),
    DEFINITION_NAME_WRONG(
            ErrorCode.INVALID_DEFINITION,
            "'{name}' cannot be the name of a definition; write a letter, then up to 39 letters, digits, "
                    + "'-' or '_'."),
    DEFINITION_SHIPPED(
            ErrorCode.INVALID_DEFINITION,
            "'{name}' is a definition that ships with the program and keeps its meaning; take another " + "name."),
    FISCAL_START_WRONG(
            ErrorCode.INVALID_ARGUMENT, "The fiscal year cannot start in month {month}; give a month from 1 to 12."),
    WORKSPACE_ZONE_UNKNOWN(
            ErrorCode.INVALID_ZONE, "'{zone}' is no time zone; write one such as Europe/Berlin, Asia/Shanghai or UTC."),
    WORKSPACE_CURRENCY_NOT_PAID_IN(
            ErrorCode.UNKNOWN_CURRENCY, "'{code}' is not a currency people pay in; write one such as USD, EUR or CNY."),
    WORKSPACE_CURRENCY_UNKNOWN(
            ErrorCode.UNKNOWN_CURRENCY, "'{code}' is no ISO-4217 currency; write one such as USD, EUR or CNY."),
    NOT_WRITTEN_BY_HAND(ErrorCode.NOT_FOUND, "Nothing was written by hand of '{customer}' under the number {number}."),
    NOT_WRITTEN_UNDER_KEY(ErrorCode.NOT_FOUND, "Nothing was written by hand of '{customer}' under the key '{key}'."),
    WRITTEN_MEANWHILE(
            ErrorCode.CHANGED_MEANWHILE,
            "Somebody has written this anew meanwhile. Look at what stands there now, then write yours " + "again."),
    CONTACT_ERASED(
            ErrorCode.NOT_FOUND,
            "The contact '{contact}' was erased; nothing can be written down of him any more. Add a new " + "one."),
    CONTACT_OF_ANOTHER(
            ErrorCode.INVALID_ARGUMENT,
            "'{contact}' is no contact of this customer. Choose one of his contacts, or add him first."),
    CUSTOMER_VOID_ALREADY(
            ErrorCode.VOID_ALREADY, "The customer is void already. Look at his timeline for who did it and why."),
    CUSTOMER_NOT_VOID(ErrorCode.NOT_VOID, "The customer is not void, so there is nothing to restore."),
    CUSTOMERS_VOID_ALREADY(
            ErrorCode.VOID_ALREADY, "All {count} customers are void already, so nothing was changed: {some}."),
    CUSTOMERS_NOT_VOID(
            ErrorCode.NOT_VOID, "None of the {count} customers is void, so there is nothing to restore: {some}."),
    CUSTOMER_ERASED(
            ErrorCode.NOT_FOUND, "The customer '{customer}' was erased; nothing can be written down of him any more."),
    SEGMENT_NAME_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "'{name}' cannot be the name of a segment; write a letter, then up to 39 letters, digits, "
                    + "'-' or '_'."),
    SEGMENT_PART_OF(ErrorCode.SEGMENT_IN_USE, "The segment '{name}' is a part of {others}; change these first."),
    SEGMENT_UNHEARD_OF(ErrorCode.UNKNOWN_SEGMENT, "There is no saved segment '{name}'. Known: {known}."),
    SEGMENT_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read: {why}."),
    SEGMENT_NOT_KEPT(ErrorCode.CANNOT_WRITE, "The segment cannot be kept as {file}: {why}."),
    SEGMENT_NONE_KEPT(ErrorCode.UNKNOWN_SEGMENT, "There is no saved segment '{name}'. Known: none."),
    SEGMENT_PART_OF_HIDDEN(
            ErrorCode.SEGMENT_IN_USE,
            "The segment '{name}' is a part of {count} that others keep for themselves; change these " + "first."),
    SEGMENT_PART_OF_BOTH(
            ErrorCode.SEGMENT_IN_USE,
            "The segment '{name}' is a part of {others}, {count} that others keep for themselves; change "
                    + "these first."),
    CUSTOMER_VOID_SINCE(
            ErrorCode.INVALID_ARGUMENT,
            "The customer '{customer}' has been void since {day}. Give that day or a later one, or it "
                    + "would change nothing."),
    CUSTOMER_RESTORED_SINCE(
            ErrorCode.INVALID_ARGUMENT,
            "The customer '{customer}' has been restored since {day}. Give that day or a later one, or "
                    + "it would change nothing."),
    STORE_OUT_OF_MEMORY(
            ErrorCode.OUT_OF_MEMORY,
            "The store ran out of the memory it may use. Close other programs or raise its limit. ({why})"),
    STORE_DISK_FULL(
            ErrorCode.OUT_OF_DISK,
            "The disk of the store is full. Free some space and run the same again; nothing half was "
                    + "kept. ({why})"),
    STORE_NOT_WRITABLE(
            ErrorCode.CANNOT_WRITE, "A file cannot be written. Check the folder and its permissions. ({why})"),
    STORE_FILE_DAMAGED(
            ErrorCode.STORE_DAMAGED,
            "The store's file is damaged. Restore it from a copy, or import the files again into a new "
                    + "folder. ({why})"),
    STORE_IN_USE(
            ErrorCode.STORE_LOCKED,
            "{file} is in use by another process, such as an import or a server (holdfast serve). Wait "
                    + "until it has finished, or stop it, and run the same again; a running server answers over "
                    + "HTTP."),
    STORE_OF_NEWER_VERSION(
            ErrorCode.STORE_VERSION,
            "{file} was written by a newer version than this one reads. Update Holdfast, or use another " + "folder."),
    STORE_MISSING(
            ErrorCode.STORE_NOT_FOUND,
            "There is no store in {folder}. Import a file into it first, or name another folder."),
    BATCH_UNKNOWN(ErrorCode.UNKNOWN_BATCH, "There is no batch {number}; the last one is {last}."),
    BATCH_UNDONE(ErrorCode.BATCH_ALREADY_UNDONE, "Batch {number} was undone already, at {moment}."),
    ANOTHER_IMPORT_RUNS(
            ErrorCode.STORE_LOCKED, "Another import into this store is running. Wait until it has finished."),
    SNAPSHOT_UNREADABLE(ErrorCode.CANNOT_WRITE, "{file} cannot be read: {why}"),
    SNAPSHOT_NOT_WRITTEN(ErrorCode.CANNOT_WRITE, "{file} cannot be written: {why}"),
    MAPPING_FILE_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "The mapping {file} cannot be read: {why}."),
    MAPPING_NOT_KEPT(ErrorCode.CANNOT_WRITE, "The mapping cannot be kept as {file}: {why}."),
    CURRENCY_MISSING(
            ErrorCode.MAPPING_INCOMPLETE,
            "{file} has amounts and no currency, and some of its {kind} are known in {known}, whose "
                    + "amounts have other decimals than {target}. Name the currency in the mapping, as a column or "
                    + "a constant."),
    FILE_GONE(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read any more."),
    FILE_MISSING(ErrorCode.FILE_NOT_FOUND, "There is no file {file}. Check the path."),
    FILE_IS_FOLDER(ErrorCode.FILE_FORMAT, "{file} is not a file. Name the files inside it instead of the folder."),
    FILE_UNREADABLE(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read: {why}. Check its permissions."),
    JSON_BREAKS_OFF(
            ErrorCode.FILE_TRUNCATED,
            "{file} is a JSON list that breaks off or is damaged after element {number}. Fetch it again."),
    LINE_LONGER_THAN(ErrorCode.LINE_TOO_LONG, "A line is longer than {most} characters. It starts: {start} ..."),
    FILE_CUT_OFF(ErrorCode.FILE_TRUNCATED, "{file} is cut off or damaged ({why}). Fetch it again."),
    FILE_NOT_REWRITTEN(
            ErrorCode.CANNOT_WRITE,
            "{file} could not be brought into a readable form in {folder}: {why}. Check the free space " + "there."),
    FILE_WITHOUT_FINGERPRINT(ErrorCode.FILE_NOT_FOUND, "{file} cannot be read: {why}."),
    SCRATCH_UNUSABLE(ErrorCode.CANNOT_WRITE, "The folder for temporary files {folder} cannot be used: {why}."),
    IMPORT_BROKEN_OFF(
            ErrorCode.IMPORT_CANCELLED,
            "The import was cancelled; nothing of it was kept. Import the file again if it was meant.");

    private final ErrorCode code;
    private final Wording wording;

    Particular(ErrorCode code, String english) {
        this.code = code;
        this.wording = Wording.of(english);
    }

    public ErrorCode code() {
        return code;
    }

    public Wording wording() {
        return wording;
    }
}
