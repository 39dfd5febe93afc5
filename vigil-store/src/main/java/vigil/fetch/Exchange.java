package vigil.fetch;

import vigil.source.ContentCoding;
import vigil.source.MediaType;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One request and the answer to it, as they went over the wire.
///
/// The response is kept as it came, its chunks included, because that is what a WARC `response`
/// record holds; the payload is what WARC 1.1 takes digests of: transfer coding removed, content
/// coding kept. Answers in between (status 1xx) are not part of it.
///
/// @param target whom it was asked of; also `WARC-Target-URI`
/// @param began when the request was sent: `WARC-Date`
/// @param ended when the last byte of the answer had come
/// @param reached the address at the other end; empty behind a proxy, which does not tell it
/// @param secured how; empty for http
/// @param request as sent
/// @param response as received, from the status line to the last byte of the message
/// @param payload body of the response
/// @param status three digits
/// @param fields headers of the response, in their order, doubles kept
/// @param ending whether all of it came
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the archive; compared by nobody
public record Exchange(
        URI target,
        Instant began,
        Instant ended,
        Optional<InetAddress> reached,
        Optional<Secured> secured,
        byte[] request,
        byte[] response,
        byte[] payload,
        int status,
        List<Field> fields,
        Ending ending) {
    public Exchange {
        fields = List.copyOf(fields);
    }

    /// Whether the answer is whole.
    public enum Ending {
        WHOLE,
        /// The server hung up before the end that it had announced: `WARC-Truncated: disconnect`.
        DISCONNECTED
    }

    /// {@return the first value of a header, whatever the case of its name}
    public Optional<String> field(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /// {@return the media type that the server gives, without parameters; empty if it gives none
    /// that can be read}
    public Optional<MediaType> mediaType() {
        try {
            return field("Content-Type").map(v -> new MediaType(v.split(";", 2)[0].strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// {@return the payload with its content coding undone, under the limits of `limits`}
    public ContentCoding.Decoded decoded(FetchLimits limits) {
        return ContentCoding.decode(
                field("Content-Encoding").orElse(""),
                payload,
                limits.decodedBytes(),
                limits.ratio());
    }
}
