package io.holdfast.server.schedule;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server of the company. Until a letter has been written out whole the mail server cannot have
 * taken it; from then on only its answer says.
 */
@Component
class MailServer {
    private static final Log LOG = LogFactory.getLog(MailServer.class);
    private static final String PATIENCE_MILLIS = "20000";
    /** Answers of mail servers that refuse begin here; what is below was none, such as the end of the line. */
    private static final int FIRST_REFUSAL = 400;

    private final MailSettings settings;
    private final Clock clock;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a letter. */
    enum Outcome {
        SENT,
        /** It was not taken, for certain. */
        REFUSED,
        /** The line broke after it was handed over and before an answer. */
        UNCERTAIN
    }

    /**
     * What became of it.
     *
     * @param why in the words of the mail server, empty when it was sent
     */
    record Answer(Outcome outcome, String why) {}

    /** Sends it to all of its recipients or to none. */
    Answer send(Letter letter) {
        Session session = Session.getInstance(properties());
        Traced message = new Traced(session);
        try {
            write(message, letter);
            hand(message, session);
            return new Answer(Outcome.SENT, "");
        } catch (MessagingException failed) {
            boolean refused = !message.whole || isRefusal(failed);
            return new Answer(refused ? Outcome.REFUSED : Outcome.UNCERTAIN, words(failed));
        }
    }

    /** A message that knows whether it has been written out whole. */
    private static final class Traced extends MimeMessage {
        private boolean whole;

        Traced(Session session) {
            super(session);
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            super.writeTo(out, without);
            whole = true;
        }
    }

    private static boolean isRefusal(MessagingException failed) {
        return failed instanceof SMTPSendFailedException answered && answered.getReturnCode() >= FIRST_REFUSAL;
    }

    private void write(MimeMessage message, Letter letter) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.recipients().toArray(String[]::new));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
        helper.setText(letter.text(), letter.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Letter.Attachment attachment : letter.attachments()) {
            helper.addAttachment(
                    attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
        }
        message.saveChanges();
    }

    private void hand(MimeMessage message, Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            if (settings.user().isBlank()) {
                transport.connect(settings.host(), settings.port(), null, null);
            } else {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.secret());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** A farewell that goes wrong changes nothing about the letter. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server broke the line off at the end.", gone);
        }
    }

    private Properties properties() {
        String starttls = Boolean.toString(settings.security().equals("starttls"));
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.put("mail.smtp.starttls.enable", starttls);
        properties.put("mail.smtp.starttls.required", starttls);
        properties.put(
                "mail.smtp.ssl.enable", Boolean.toString(settings.security().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    private static String words(Exception failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
