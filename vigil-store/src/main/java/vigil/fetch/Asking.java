package vigil.fetch;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/// Asks one address once, by HTTP/1.1, and keeps what went over the wire.
///
/// One request a connection: the answer ends where the server hangs up, at the latest, and nothing
/// that an earlier answer left behind can be taken for this one. `identity` is asked for, so that
/// the preserved payload is the page as a person reads it and needs no program to be unpacked;
/// servers that pack all the same are taken as they come.
final class Asking {
    private static final int MAX_LINE_CHARS = 32 << 10;
    private static final int MAX_FIELDS = 300;
    private static final int MAX_ANSWERS_BETWEEN = 8;

    private static final Http1Config LIMITS =
            Http1Config.custom()
                    .setMaxLineLength(MAX_LINE_CHARS)
                    .setMaxHeaderCount(MAX_FIELDS)
                    .setMaxEmptyLineCount(8)
                    .build();

    private final Network network;
    private final FetchOptions options;

    Asking(Network network, FetchOptions options) {
        this.network = network;
        this.options = options;
    }

    Exchange ask(WebAddress address, FetchLimits limits) throws NotFetched {
        var deadline = Deadline.in(limits.total());
        try (var connection =
                Connection.open(address, options.route(), network, limits, deadline)) {
            byte[] request = request(address);
            Instant began = now();
            connection.out().write(request);
            connection.out().flush();
            return answer(address, connection, limits, request, began);
        } catch (NotFetched e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw deadline.isOver() ? late(address, limits) : silent(address, limits);
        } catch (IOException e) {
            throw deadline.isOver()
                    ? late(address, limits)
                    : NotFetched.failed(
                            "The connection to %s broke: %s."
                                    .formatted(address.authority(), Lines.cause(e)));
        }
    }

    private byte[] request(WebAddress address) {
        // an HTTP proxy is told the whole address, unless a tunnel already leads to the host
        boolean whole = options.route() instanceof Route.HttpProxy && !address.secure();
        return ("GET %s HTTP/1.1\r\n"
                        + "Host: %s\r\n"
                        + "User-Agent: %s\r\n"
                        + "Accept: text/html,application/xhtml+xml,application/pdf,*/*;q=0.8\r\n"
                        + "Accept-Encoding: identity\r\n"
                        + "Connection: close\r\n\r\n")
                .formatted(
                        whole ? address.toString() : address.target(),
                        address.authority(),
                        options.agent())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Exchange answer(
            WebAddress address,
            Connection connection,
            FetchLimits limits,
            byte[] request,
            Instant began)
            throws IOException {
        var recording = new Recording(connection, limits);
        var buffer = new SessionInputBufferImpl(8 << 10, MAX_LINE_CHARS);
        var parser = new DefaultHttpResponseParser(LIMITS);
        try {
            int start;
            HttpResponse head;
            int between = 0;
            do {
                start = recording.size() - buffer.length();
                head = parser.parse(buffer, recording);
                if (head == null) throw new ConnectionClosedException();
                if (++between > MAX_ANSWERS_BETWEEN)
                    throw NotFetched.failed(
                            "%s keeps announcing an answer and gives none."
                                    .formatted(address.authority()));
            } while (head.getCode() / 100 == 1);
            recording.bodyBegins();
            var payload = new ByteArrayOutputStream(1 << 14);
            var ending = read(body(head, buffer, recording, limits), payload, connection, limits);
            byte[] response =
                    Arrays.copyOfRange(recording.all(), start, recording.size() - buffer.length());
            return new Exchange(
                    address.uri(),
                    began,
                    now(),
                    connection.reached(),
                    connection.secured(),
                    request,
                    response,
                    payload.toByteArray(),
                    head.getCode(),
                    fields(head),
                    ending);
        } catch (MessageConstraintException e) {
            throw NotFetched.failed(
                    "The answer of %s was broken off: its headers are longer than any server's (%s)."
                            .formatted(address.authority(), Lines.cause(e)));
        } catch (MalformedChunkCodingException e) {
            throw NotFetched.failed(
                    "The answer of %s is damaged: its chunks do not fit together (%s)."
                            .formatted(address.authority(), Lines.cause(e)));
        } catch (ConnectionClosedException e) {
            throw NotFetched.failed("%s hung up without an answer.".formatted(address.authority()));
        } catch (HttpException e) {
            throw NotFetched.failed(
                    "What %s answered is not HTTP: %s."
                            .formatted(address.authority(), Lines.cause(e)));
        }
    }

    private static InputStream body(
            HttpResponse head,
            SessionInputBufferImpl buffer,
            Recording recording,
            FetchLimits limits)
            throws HttpException, NotFetched {
        if (head.getCode() == 204 || head.getCode() == 304) return InputStream.nullInputStream();
        long length = DefaultContentLengthStrategy.INSTANCE.determineLength(head);
        if (length == ContentLengthStrategy.CHUNKED)
            return new ChunkedInputStream(buffer, recording, LIMITS);
        if (length < 0) return new IdentityInputStream(buffer, recording);
        if (length > limits.bodyBytes()) throw tooLong(limits);
        return new ContentLengthInputStream(buffer, recording, length);
    }

    private static Exchange.Ending read(
            InputStream body,
            ByteArrayOutputStream payload,
            Connection connection,
            FetchLimits limits)
            throws IOException {
        byte[] piece = new byte[8 << 10];
        try {
            for (int count; (count = body.read(piece)) >= 0; ) {
                payload.write(piece, 0, count);
                if (payload.size() > limits.bodyBytes()) throw tooLong(limits);
            }
            return Exchange.Ending.WHOLE;
        } catch (ConnectionClosedException
                | TruncatedChunkException
                | EOFException
                | SSLException
                | SocketException e) {
            // what came of a page that may be gone tomorrow is worth more than nothing
            if (payload.size() == 0 || connection.deadline().isOver()) throw e;
            return Exchange.Ending.DISCONNECTED;
        }
    }

    private static List<Field> fields(HttpResponse head) {
        return Stream.of(head.getHeaders())
                .map(h -> new Field(h.getName(), h.getValue() == null ? "" : h.getValue()))
                .toList();
    }

    private static NotFetched tooLong(FetchLimits limits) {
        return NotFetched.failed(
                "The document has more than the %d bytes that are fetched: save it otherwise and add the file."
                        .formatted(limits.bodyBytes()));
    }

    private static NotFetched late(WebAddress address, FetchLimits limits) {
        return NotFetched.failed(
                "The answer of %s was broken off: it was not complete after %d seconds."
                        .formatted(address.authority(), limits.total().toSeconds()));
    }

    private static NotFetched silent(WebAddress address, FetchLimits limits) {
        return NotFetched.failed(
                "%s sent nothing for %d seconds."
                        .formatted(address.authority(), limits.idle().toSeconds()));
    }

    /// WARC dates and journal entries are in milliseconds.
    private Instant now() {
        return network.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
