package io.holdfast.server.schedule;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server of the company. */
@Component
class MailServer {
    private static final String PATIENCE_MILLIS = "20000";

    private final MailSettings settings;

    MailServer(MailSettings settings) {
        this.settings = settings;
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
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(sender, letter));
            return new Answer(Outcome.SENT, "");
        } catch (MailAuthenticationException refused) {
            return new Answer(Outcome.REFUSED, words(refused));
        } catch (MailSendException failed) {
            boolean handedOver = failed.getFailedMessages().values().stream()
                    .anyMatch(cause -> !(cause instanceof SendFailedException));
            return new Answer(handedOver ? Outcome.UNCERTAIN : Outcome.REFUSED, words(failed));
        } catch (MailException | MessagingException refused) {
            return new Answer(Outcome.REFUSED, words(refused));
        }
    }

    private MimeMessage message(JavaMailSenderImpl sender, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.recipients().toArray(String[]::new));
        helper.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
        helper.setText(letter.text(), letter.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Letter.Attachment attachment : letter.attachments()) {
            helper.addAttachment(
                    attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
        }
        return message;
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.secret());
        }
        boolean encrypted = settings.security().equals("tls");
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(settings.security().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.security().equals("starttls")));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(encrypted));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return sender;
    }

    private static String words(Exception failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
