package vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import vigil.source.ContentCoding;
import vigil.source.MediaType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.zip.GZIPOutputStream;

/// What went over the wire is what is kept.
class ExchangeTest {
    @Test
    void request_and_response_are_kept_byte_for_byte() throws IOException {
        var response =
                "HTTP/1.1 200 Fine\r\n"
                        + "content-TYPE:  text/html; charset=utf-8 \r\n"
                        + "X-Two: a\r\n"
                        + "X-Two: b\r\n"
                        + "Content-Length: 6\r\n\r\n"
                        + "h\u00e9llo";
        try (var server = LocalServer.answering(response + "left over, not of this answer")) {
            var result =
                    LocalNetwork.fetch(
                            "http://page.example:" + server.port() + "/a b?q=\u00e9#part");

            var page = ((FetchResult.Got) result).page();
            assertThat(new String(page.response(), UTF_8)).isEqualTo(response);
            assertThat(new String(page.payload(), UTF_8)).isEqualTo("h\u00e9llo");
            assertThat(new String(page.request(), ISO_8859_1))
                    .isEqualTo(server.requests.getFirst());
            assertThat(server.requests.getFirst())
                    .startsWith(
                            "GET /a%20b?q=%C3%A9 HTTP/1.1\r\nHost: page.example:"
                                    + server.port()
                                    + "\r\n");
            assertThat(page.target())
                    .isEqualTo(
                            URI.create("http://page.example:" + server.port() + "/a%20b?q=%C3%A9"));
            assertThat(page.mediaType()).contains(MediaType.HTML);
            assertThat(page.fields()).contains(new Field("X-Two", "a"), new Field("X-Two", "b"));
            assertThat(page.reached()).contains(InetAddress.ofLiteral("127.0.0.1"));
            assertThat(page.ending()).isEqualTo(Exchange.Ending.WHOLE);
            assertThat(page.secured()).isEmpty();
        }
    }

    @Test
    void chunks_stay_in_the_response_and_leave_the_payload() throws IOException {
        var response =
                "HTTP/1.1 200 OK\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "5;note=x\r\n"
                        + "hello\r\n"
                        + "6\r\n"
                        + " world\r\n"
                        + "0\r\n"
                        + "X-End: 1\r\n\r\n";
        try (var server = LocalServer.answering(response)) {
            var page = got("http://page.example:" + server.port() + "/");

            assertThat(new String(page.response(), ISO_8859_1)).isEqualTo(response);
            assertThat(new String(page.payload(), ISO_8859_1)).isEqualTo("hello world");
        }
    }

    @Test
    void an_announcement_before_the_answer_is_no_part_of_it() throws IOException {
        try (var server =
                LocalServer.answering(
                        "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
                                + LocalServer.page("hello"))) {
            var page = got("http://page.example:" + server.port() + "/");

            assertThat(new String(page.response(), ISO_8859_1))
                    .isEqualTo(LocalServer.page("hello"));
        }
    }

    @Test
    void a_packed_payload_is_kept_packed_and_can_be_unpacked() throws IOException {
        byte[] packed = gzip("hello".getBytes(UTF_8));
        try (var server =
                LocalServer.answering(
                        (_, out) -> {
                            out.write(
                                    LocalServer.bytes(
                                            "HTTP/1.1 200 OK\r\n"
                                                    + "Content-Encoding: gzip\r\n"
                                                    + "Content-Length: "
                                                    + packed.length
                                                    + "\r\n\r\n"));
                            out.write(packed);
                        })) {
            var page = got("http://page.example:" + server.port() + "/");

            assertThat(page.payload()).isEqualTo(packed);
            assertThat(page.decoded(LocalNetwork.SMALL))
                    .isInstanceOfSatisfying(
                            ContentCoding.Decoded.Whole.class,
                            whole ->
                                    assertThat(new String(whole.bytes(), UTF_8))
                                            .isEqualTo("hello"));
        }
    }

    @Test
    void an_answer_without_length_ends_where_the_server_hangs_up() throws IOException {
        try (var server = LocalServer.answering("HTTP/1.0 200 OK\r\n\r\nhello")) {
            var page = got("http://page.example:" + server.port() + "/");

            assertThat(new String(page.payload(), ISO_8859_1)).isEqualTo("hello");
            assertThat(page.ending()).isEqualTo(Exchange.Ending.WHOLE);
        }
    }

    @Test
    void a_page_that_is_gone_is_said_to_be_and_its_answer_kept() throws IOException {
        try (var server =
                LocalServer.answering("HTTP/1.1 404 Nowhere\r\nContent-Length: 4\r\n\r\ngone")) {
            var result = LocalNetwork.fetch("http://page.example:" + server.port() + "/");

            assertThat(result).isInstanceOf(FetchResult.Failed.class);
            assertThat(LocalNetwork.reason(result))
                    .isEqualTo("page.example answered with status 404: the page is not there.");
            assertThat(new String(result.exchanges().getLast().payload(), ISO_8859_1))
                    .isEqualTo("gone");
        }
    }

    static Exchange got(String address) {
        var result = LocalNetwork.fetch(address);
        assertThat(result).as(LocalNetwork.reason(result)).isInstanceOf(FetchResult.Got.class);
        return ((FetchResult.Got) result).page();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
