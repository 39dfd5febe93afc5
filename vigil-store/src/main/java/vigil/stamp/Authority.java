package vigil.stamp;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A time stamping authority that is asked over HTTP (RFC 3161 section 3.4). It learns a digest and
/// from where it was asked, and nothing else.
///
/// @param address `http` or `https`; redirects are not followed
/// @param patience how long to wait for the whole answer
public record Authority(URI address, Duration patience) {
    /// Answers have a few thousand bytes.
    private static final int MAX_BYTES = 1 << 18;

    public Authority {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null)
            throw new IllegalArgumentException(
                    "\"" + address + "\" is no address of an authority: http or https is expected");
    }

    /// {@return the authority's answer to a request}
    ///
    /// @throws IOException if it cannot be reached in time, or answers with something else
    public byte[] ask(byte[] request) throws IOException {
        HttpRequest asked =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/timestamp-query")
                        .header("Accept", "application/timestamp-reply")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build();
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    client.sendAsync(
                                    asked,
                                    HttpResponse.BodyHandlers.limiting(
                                            HttpResponse.BodyHandlers.ofByteArray(), MAX_BYTES))
                            .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200)
                throw new IOException(
                        "%s answered with status %d".formatted(address, answer.statusCode()));
            return answer.body();
        } catch (ExecutionException e) {
            throw new IOException(
                    "%s cannot be asked: %s".formatted(address, reason(e.getCause())), e);
        } catch (TimeoutException e) {
            throw new IOException(
                    "%s did not answer within %d seconds".formatted(address, patience.toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + address + " was asked", e);
        } finally {
            client.shutdownNow();
        }
    }

    /// The client says nothing of a refused connection but its class.
    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof ConnectException) return "nobody answers there";
        if (cause == null || cause.getMessage() == null) return String.valueOf(cause);
        return cause.getMessage();
    }
}
