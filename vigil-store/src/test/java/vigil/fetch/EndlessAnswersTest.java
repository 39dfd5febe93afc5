package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// Servers that never come to an end, or say more than they should.
@Timeout(60)
class EndlessAnswersTest {
    @Test
    void a_silent_server_is_left() throws IOException {
        assertThat(reasonInTime((_, _) -> Thread.sleep(10_000)))
                .contains("sent nothing for 0 seconds");
    }

    @Test
    void a_server_that_drips_is_cut_off_by_the_clock() throws IOException {
        var began = Instant.now();

        var reason =
                reasonInTime(
                        (_, out) -> {
                            out.write(LocalServer.bytes("HTTP/1.1 200 OK\r\n\r\n"));
                            drip(out, "x");
                        });

        assertThat(reason).contains("was not complete after 1 seconds");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_head_that_drips_is_cut_off_by_the_clock() throws IOException {
        assertThat(
                        reasonInTime(
                                (_, out) -> {
                                    out.write(LocalServer.bytes("HTTP/1.1 200 OK\r\nX: "));
                                    drip(out, "x");
                                }))
                .contains("was not complete");
    }

    @Test
    void a_body_without_end_is_broken_off() throws IOException {
        assertThat(reasonFor((_, out) -> flood(out, "HTTP/1.1 200 OK\r\n\r\n", "0123456789\n")))
                .contains("has more than the 1048576 bytes");
    }

    @Test
    void chunks_without_end_are_broken_off() throws IOException {
        assertThat(
                        reasonFor(
                                (_, out) ->
                                        flood(
                                                out,
                                                "HTTP/1.1 200 OK\r\n"
                                                        + "Transfer-Encoding: chunked\r\n\r\n",
                                                "a\r\n0123456789\r\n")))
                .contains("has more than the 1048576 bytes");
    }

    @Test
    void padding_between_chunks_is_broken_off() throws IOException {
        assertThat(
                        reasonFor(
                                (_, out) ->
                                        flood(
                                                out,
                                                "HTTP/1.1 200 OK\r\n"
                                                        + "Transfer-Encoding: chunked\r\n\r\n",
                                                "1;" + "p".repeat(5000) + "\r\nx\r\n")))
                .contains("does not end within what is taken");
    }

    @Test
    void headers_without_end_are_broken_off() throws IOException {
        assertThat(reasonFor((_, out) -> flood(out, "HTTP/1.1 200 OK\r\n", "X-More: 1\r\n")))
                .contains("headers are longer");
        assertThat(reasonFor((_, out) -> flood(out, "HTTP/1.1 200 OK\r\nX: ", "long")))
                .contains("headers are longer");
        assertThat(
                        reasonFor(
                                (_, out) ->
                                        flood(
                                                out,
                                                "HTTP/1.1 200 OK\r\n",
                                                "X: " + "y".repeat(20_000) + "\r\n")))
                .contains("does not end within what is taken");
        assertThat(reasonFor((_, out) -> flood(out, "", "no status line ")))
                .contains("headers are longer");
        assertThat(reasonFor((_, out) -> flood(out, "", "\r\n"))).isNotEqualTo("(got)");
    }

    @Test
    void announcements_without_end_are_broken_off() throws IOException {
        assertThat(reasonFor((_, out) -> flood(out, "", "HTTP/1.1 100 Continue\r\n\r\n")))
                .contains("keeps announcing");
    }

    @Test
    void a_length_beyond_what_is_taken_is_not_waited_for() throws IOException {
        assertThat(
                        reasonFor(
                                (_, out) ->
                                        out.write(
                                                LocalServer.bytes(
                                                        "HTTP/1.1 200 OK\r\n"
                                                                + "Content-Length:"
                                                                + " 99999999999\r\n\r\n"
                                                                + "x"))))
                .contains("has more than the 1048576 bytes");
    }

    @Test
    void a_length_that_is_too_great_leaves_what_came_marked_as_cut_off() throws IOException {
        try (var server =
                LocalServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            var page = ExchangeTest.got("http://page.example:" + server.port() + "/");

            assertThat(page.payload()).asString().isEqualTo("half");
            assertThat(page.ending()).isEqualTo(Exchange.Ending.DISCONNECTED);
        }
    }

    @Test
    void lengths_that_are_none_or_contradict_each_other_are_not_guessed_at() throws IOException {
        for (var lengths :
                new String[] {
                    "Content-Length: -5\r\n",
                    "Content-Length: many\r\n",
                    "Content-Length: 3\r\nContent-Length: 5\r\n",
                    "Transfer-Encoding: rot13\r\n"
                })
            assertThat(
                            reasonFor(
                                    (_, out) ->
                                            out.write(
                                                    LocalServer.bytes(
                                                            "HTTP/1.1 200 OK\r\n"
                                                                    + lengths
                                                                    + "\r\nhello"))))
                    .as(lengths)
                    .contains("is not HTTP");
    }

    @Test
    void chunks_that_are_garbage_are_damage() throws IOException {
        for (var chunks :
                new String[] {
                    "zz\r\nhello\r\n",
                    "-5\r\nhello\r\n",
                    "5\r\nhelloXX",
                    "ffffffffffffffff\r\n",
                    "\u0000\r\n"
                })
            assertThat(
                            reasonFor(
                                    (_, out) ->
                                            out.write(
                                                    LocalServer.bytes(
                                                            "HTTP/1.1 200 OK\r\n"
                                                                    + "Transfer-Encoding:"
                                                                    + " chunked\r\n\r\n"
                                                                    + chunks))))
                    .as(chunks)
                    .contains("is damaged");
    }

    @Test
    void what_is_not_http_is_said_to_be() throws IOException {
        for (var answer :
                new String[] {
                    "SSH-2.0-OpenSSH_9\r\n",
                    "hello\r\n\r\n",
                    "HTTP/1.1\r\n\r\n",
                    "HTTP/1.1 abc OK\r\n\r\n"
                })
            assertThat(reasonFor((_, out) -> out.write(LocalServer.bytes(answer))))
                    .as(answer)
                    .containsAnyOf("is not HTTP", "hung up");
        assertThat(reasonFor((_, _) -> {})).contains("hung up without an answer");
    }

    @Test
    void a_gzip_bomb_is_thrown_away() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) gzip.write(new byte[1 << 20]);
        }
        assertThat(reasonFor((_, out) -> packed(out, "gzip", bomb.toByteArray())))
                .contains("thrown away", "unpacks to more than");
        byte[] twice = ExchangeTest.gzip(bomb.toByteArray());
        assertThat(reasonFor((_, out) -> packed(out, "gzip, gzip", twice)))
                .contains("thrown away", "unpacks to more than");
        assertThat(reasonFor((_, out) -> packed(out, "gzip,gzip,gzip,gzip", twice)))
                .contains("is packed 4 times");
    }

    @Test
    void packing_that_is_none_is_said_to_be() throws IOException {
        assertThat(reasonFor((_, out) -> packed(out, "gzip", LocalServer.bytes("plain text"))))
                .contains("said to be packed by gzip and is not");
    }

    private static void packed(OutputStream out, String coding, byte[] bytes) throws IOException {
        out.write(
                LocalServer.bytes(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
                                .formatted(coding, bytes.length)));
        out.write(bytes);
    }

    private static void drip(OutputStream out, String drop) throws Exception {
        while (true) {
            out.write(LocalServer.bytes(drop));
            out.flush();
            Thread.sleep(100);
        }
    }

    private static void flood(OutputStream out, String head, String piece) throws IOException {
        out.write(LocalServer.bytes(head));
        byte[] pieces = LocalServer.bytes(piece.repeat(1 + 8192 / piece.length()));
        while (true) out.write(pieces);
    }

    private static String reasonInTime(LocalServer.Answer answer) throws IOException {
        try (var server = LocalServer.answering(answer)) {
            return LocalNetwork.reason(
                    new Fetch(LocalNetwork.IMPATIENT, new LocalNetwork().network())
                            .fetch("http://page.example:" + server.port() + "/"));
        }
    }

    private static String reasonFor(LocalServer.Answer answer) throws IOException {
        try (var server = LocalServer.answering(answer)) {
            return LocalNetwork.reason(
                    LocalNetwork.fetch("http://page.example:" + server.port() + "/"));
        }
    }
}
