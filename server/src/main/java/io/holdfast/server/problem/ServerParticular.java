package io.holdfast.server.problem;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Particular;
import io.holdfast.core.wording.Wording;

/** What is the matter with a request to the server: who asks, what he may, what he sends. */
public enum ServerParticular implements Particular {
    AMOUNT_UNREADABLE(ErrorCode.INVALID_ARGUMENT, "'{text}' is not what '{field}' takes: an amount of money."),
    AMOUNT_TOO_FINE(
            ErrorCode.INVALID_ARGUMENT,
            "{text} is no amount in {currency}, which has {digits} decimals. Write it with no more than those."),
    EMAIL_UNREADABLE(
            ErrorCode.INVALID_ARGUMENT, "'{text}' is no e-mail address. Write one such as ada@example.org, or none."),
    PHONE_UNREADABLE(
            ErrorCode.INVALID_ARGUMENT,
            "'{text}' is no telephone number. Write its digits, such as +49 30 901820, or none."),
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
    IMPORT_WITHOUT_BATCH(
            ErrorCode.UNKNOWN_BATCH,
            "The import of {file} has become no batch: it is {state}. There is nothing of it in the " + "facts."),
    IMPORT_KNOWN_BEFORE(
            ErrorCode.UNKNOWN_BATCH,
            "The import of {file} has become no batch: it is {state}, and its file had been imported "
                    + "before as batch {batch}. There is nothing of it in the facts."),
    INBOX_UNUSABLE(ErrorCode.CANNOT_WRITE, "The inbox cannot be read or written at {folder}: {why}."),
    MAPPING_NOT_WRITTEN(ErrorCode.CANNOT_WRITE, "The mapping cannot be written: {why}."),
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
    LETTER_REFUSED(ErrorCode.MAIL_REFUSED, "The mail server did not take the letter: {why}"),
    LETTER_WITHOUT_ANSWER(
            ErrorCode.MAIL_UNCERTAIN,
            "The line broke before the mail server answered ({why}). The letter may have been sent, so "
                    + "it is not sent again. Ask a recipient, then send it now if it is missing."),
    STOPPED_AT_LETTER(
            ErrorCode.MAIL_UNCERTAIN,
            "The server stopped while the letter was handed over. It may have been sent, so it is not "
                    + "sent again. Ask a recipient, then send it now if it is missing."),
    FAILED_AT_LETTER(
            ErrorCode.MAIL_UNCERTAIN,
            "The server failed while the letter was handed over. It may have been sent, so it is not "
                    + "sent again. Ask a recipient, then send it now if it is missing."),
    LETTER_CANCELLED(
            ErrorCode.JOB_OVER, "The job that was to send the letter was cancelled. Send it again if it is wanted."),
    MAKER_LOST_RIGHT(
            ErrorCode.NOT_ALLOWED,
            "Whoever made this schedule may not take data out of this server any more. Make it anew."),
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
    CUSTOMER_OWNER_MISSING(
            ErrorCode.INVALID_ARGUMENT,
            "One's own customers are found by the name of their owner, and none is given. Give the customer owner as "
                    + "the attribute 'owner' of the customers writes it, or another scope."),
    CUSTOMER_OWNER_NOT_USED(
            ErrorCode.INVALID_ARGUMENT,
            "A customer owner is given, but the token sees the customers of all. Give the scope mine or team too, or "
                    + "leave the customer owner out."),
    TEAM_MISSING(
            ErrorCode.INVALID_ARGUMENT,
            "The customers of a team are found by its name, and none is given. Give the team, or another scope."),
    TEAM_NOT_USED(
            ErrorCode.INVALID_ARGUMENT,
            "A team is given, but by its scope the token sees other customers than those of a team. Give the scope team "
                    + "too, or leave the team out."),
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
    DEFINITION_NOT_OWN(ErrorCode.NOT_FOUND, "There is no definition '{name}' of your own."),
    FACTS_BEING_READ(
            ErrorCode.STILL_STARTING,
            "The facts are still being read. Ask again in a few seconds; /health/ready says when."),
    SIGN_IN_FIRST(ErrorCode.NOT_SIGNED_IN, "Sign in, or send a token as 'Authorization: Bearer …'."),
    ROLE_TOO_SMALL(ErrorCode.NOT_ALLOWED, "Your role does not allow this. Ask an owner for it."),
    PAGE_TOO_OLD(
            ErrorCode.NOT_ALLOWED,
            "Nothing was done: the page was opened before you last signed in, or does not prove that it is one of this "
                    + "server (header X-XSRF-TOKEN). Reload the page and do it again."),
    ASKED_TOO_OFTEN(ErrorCode.TOO_MANY_REQUESTS, "Too many requests at once. Ask again in {seconds} s."),
    DATABASE_AWAY(
            ErrorCode.DATABASE_UNAVAILABLE,
            "The database of people, tokens and jobs does not answer just now. Nothing that was "
                    + "confirmed is lost; ask again in a moment."),
    TEXT_WITH_NUL(
            ErrorCode.INVALID_ARGUMENT,
            "A text has a character that cannot be kept (NUL, written %00 or \\u0000). Take it out."),
    NOTHING_AT_ADDRESS(ErrorCode.NOT_FOUND, "There is nothing at this address."),
    METHOD_NOT_TAKEN(
            ErrorCode.INVALID_ARGUMENT,
            "This address does not take the method of the request, such as GET or POST. The header 'Allow' of the answer, "
                    + "where there is one, and /openapi.json say which it takes."),
    BODY_OF_OTHER_KIND(
            ErrorCode.INVALID_ARGUMENT,
            "A body of this 'Content-Type' is not read at this address. Send JSON as application/json; /openapi.json says "
                    + "where something else is taken."),
    REQUEST_UNREADABLE(
            ErrorCode.INVALID_ARGUMENT,
            "The request cannot be read: its address or a header is too long, or has characters that may "
                    + "not stand there. Correct it and send it again."),
    NO_SUCH_FORM(
            ErrorCode.INVALID_ARGUMENT,
            "What the header 'Accept' asks for is not to be had here. Ask for application/json, or leave " + "it out."),
    BODY_UNREADABLE(ErrorCode.INVALID_ARGUMENT, "The body is not the JSON that was expected here."),
    PARAMETER_MISSING(ErrorCode.INVALID_ARGUMENT, "The parameter '{name}' is needed here."),
    PARAMETER_NOT_ONE_OF(ErrorCode.INVALID_ARGUMENT, "'{text}' is no value of '{name}'. Give one of {known}."),
    PARAMETER_UNREADABLE(
            ErrorCode.INVALID_ARGUMENT,
            "'{text}' is no value of '{name}'. Give a number or a yes or no, as the documentation says."),
    ENTRIES_UNFIT(ErrorCode.INVALID_ARGUMENT, "Please correct: {wrong}"),
    ENTRY_MISSING(ErrorCode.INVALID_ARGUMENT, "'{field}' is missing."),
    ENTRY_TOO_LONG(ErrorCode.INVALID_ARGUMENT, "'{field}' has more than the {most} characters that fit."),
    ENTRIES_TOO_MANY(ErrorCode.INVALID_ARGUMENT, "'{field}' has more than {most} entries."),
    ENTRY_TOO_SMALL(ErrorCode.INVALID_ARGUMENT, "'{field}' must be {least} or more."),
    ENTRY_TOO_LARGE(ErrorCode.INVALID_ARGUMENT, "'{field}' must be {most} or less."),
    ENTRY_NO_ADDRESS(ErrorCode.INVALID_ARGUMENT, "'{field}' is no e-mail address; write one such as ada@example.org."),
    PARAMETER_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no parameter '{name}' here. Known: {known}."),
    PARAMETER_OF_NONE(ErrorCode.INVALID_ARGUMENT, "There is no parameter '{name}' here; leave it out."),
    BEING_ANSWERED(
            ErrorCode.KEY_IN_USE,
            "The request with this Idempotency-Key is being answered. Send it again in a moment."),
    KEY_OF_ANOTHER(
            ErrorCode.KEY_REUSED,
            "This Idempotency-Key came with another request in the last day. Take a new key for each request."),
    DONE_BEFORE(ErrorCode.DONE_ALREADY, "This was done when it was sent before. Sign in with the password you chose."),
    REQUEST_KEY_WRONG(
            ErrorCode.INVALID_ARGUMENT,
            "An Idempotency-Key has 1 to {most} plain letters. A new random UUID for each request does " + "well."),
    NOTHING_TO_CANCEL(ErrorCode.JOB_OVER, "This is over already, there is nothing left to cancel. It can be undone."),
    JOB_BEGUN_TOO_OFTEN(
            ErrorCode.JOB_GIVEN_UP,
            "The server stopped in the middle of this {times} times, so it was not begun again. Look into "
                    + "the log for the reason (too little memory is the usual one), then start it anew."),
    DATE_AHEAD(
            ErrorCode.INVALID_DATE,
            "'{text}' does not lie in the past. Give the day on which it happened, today at the latest."),
    TEXT_TOO_LONG(
            ErrorCode.INVALID_ARGUMENT,
            "The text of '{field}' has {length} characters; {most} fit. Make it shorter, or two of it."),
    CURRENCY_UNKNOWN(ErrorCode.UNKNOWN_CURRENCY, "There is no currency '{code}'; write one such as EUR."),
    CUSTOMER_NOT_YOURS(ErrorCode.NOT_FOUND, "There is no customer '{customer}' among yours."),
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
            "No customers are yours: your account or token names no customer owner, and neither does an account of its "
                    + "team, if it has one. Ask an owner of this server to set it."),
    CUSTOMERS_WITHOUT_OWNER(
            ErrorCode.NOT_ALLOWED,
            "No customers are yours: the facts do not say whose they are, for no customer has an attribute 'owner'. Ask "
                    + "whoever imports customers to bring it."),
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
    UPLOAD_DISK_FULL(
            ErrorCode.OUT_OF_DISK, "{file} cannot be written: the disk of the server is full. Free some space there."),
    UPLOAD_NOT_WRITTEN(ErrorCode.CANNOT_WRITE, "{file} cannot be written: {why}. Check the disk of the server."),
    UPLOAD_AS_FORM(
            ErrorCode.INVALID_ARGUMENT,
            "Send the file itself as the body, not as a part of a form: with curl, --data-binary @FILE."),
    EVENTS_TOO_EARLY(
            ErrorCode.STILL_STARTING, "The server starts or stops just now. Send the events again in a minute."),
    EVENTS_NOT_WRITTEN(
            ErrorCode.CANNOT_WRITE,
            "The events could not be written to disk, so none of them was taken. Send them again in a "
                    + "minute; somebody should look at the disk of the server."),
    EVENTS_NOT_ERASED(
            ErrorCode.CANNOT_WRITE,
            "The log of live events cannot be rewritten without who was erased: {why}. Erase him again, "
                    + "by his pseudonym, when the disk is in order."),
    EVENT_LOG_NOT_OPENED(ErrorCode.CANNOT_WRITE, "The log of live events in {folder} cannot be opened: {why}"),
    EVENT_LOG_DAMAGED(ErrorCode.STORE_DAMAGED, "{file} is damaged at byte {position}. Restore it from a backup."),
    EVENT_LOG_UNREADABLE(ErrorCode.CANNOT_WRITE, "{file} cannot be read: {why}"),
    BACKUP_NOT_WRITTEN(ErrorCode.CANNOT_WRITE, "The backup could not be written: {why}"),
    BACKUP_DATABASE_FAILED(
            ErrorCode.DATABASE_UNAVAILABLE, "The database of people and tokens did not do its part: {why}"),
    ENCODING_UNKNOWN(ErrorCode.INVALID_ARGUMENT, "There is no encoding '{name}'. Write one such as UTF-8.");

    private final ErrorCode code;
    private final Wording wording;

    ServerParticular(ErrorCode code, String english) {
        this.code = code;
        this.wording = Wording.of(english);
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
