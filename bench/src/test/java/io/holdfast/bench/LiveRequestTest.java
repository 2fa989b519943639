package io.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LiveRequestTest {
    private final LiveRequest request = new LiveRequest(URI.create("http://127.0.0.1:80"), "hf_key", 3);

    private String from(long number) {
        return new String(request.from(number), StandardCharsets.US_ASCII);
    }

    @Test
    void numbersItsMessagesOneAfterTheOther() {
        String first = from(7);
        String second = from(10);

        assertThat(first).contains("-000000000007\"", "-000000000008\"", "-000000000009\"");
        assertThat(second).contains("-000000000010\"", "-000000000012\"").doesNotContain("-000000000009\"");
        assertThat(first).contains("\"userId\":\"u000055433\"").hasSameSizeAs(second);
    }

    @Test
    void saysHowLongItsBodyIs() {
        String text = from(0);
        int body = text.length() - text.indexOf("\r\n\r\n") - 4;

        assertThat(text).contains("Content-Length: " + body + "\r\n");
        assertThat(body).isGreaterThan(3 * LiveRequest.messageBytes());
    }

    @Test
    void knowsACompleteAnswer() {
        String answer = "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\n{}";
        byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);

        assertThat(LiveRequest.isComplete(bytes, bytes.length)).isTrue();
        assertThat(LiveRequest.isComplete(bytes, bytes.length - 1)).isFalse();
        assertThat(LiveRequest.isComplete(bytes, 20)).isFalse();
        byte[] chunked = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(LiveRequest.isComplete(chunked, chunked.length)).isTrue();
        assertThat(LiveRequest.isComplete(chunked, chunked.length - 1)).isFalse();
    }
}
