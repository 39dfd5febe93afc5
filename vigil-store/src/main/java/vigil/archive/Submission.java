package vigil.archive;

import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.SourceFacts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person gives to an archive to keep.
public sealed interface Submission {
    /// {@return where it came from}
    Origin origin();

    /// Bytes handed over, as a file or inside a container.
    ///
    /// @param origin where they came from
    /// @param type their media type
    /// @param how when and by what means they were collected
    /// @param facts what a person states about them
    /// @param payload the bytes
    record Handed(Origin origin, MediaType type, Collection how, SourceFacts facts, Payload payload)
            implements Submission {}

    /// A page as it came over the wire, with the requests that were redirected on the way.
    ///
    /// @param exchanges in the order in which they happened; the last one's answer is the document,
    ///   its address the document's origin
    /// @param type media type of the last answer's payload
    /// @param use whether it is something to read
    /// @param how when and by what means
    /// @param facts what a person states about it
    /// @param notes further collection items of the Berkeley Protocol, such as the operator's exit
    ///   address, for the record of type `metadata`
    record Fetched(
            List<Exchange> exchanges,
            MediaType type,
            Document.Use use,
            Collection how,
            SourceFacts facts,
            List<Note> notes)
            implements Submission {
        public Fetched {
            exchanges = List.copyOf(exchanges);
            notes = List.copyOf(notes);
            if (exchanges.isEmpty())
                throw new IllegalArgumentException("nothing was asked, so nothing was fetched");
        }

        @Override
        public Origin origin() {
            return new Origin.Fetched(exchanges.getLast().address());
        }
    }

    /// One request and its answer, byte for byte.
    ///
    /// @param address that was asked for
    /// @param at when the request was sent
    /// @param ip address of the machine that answered, in numbers
    /// @param request start line, headers and body; none where only the answer was kept
    /// @param response status line, headers and body, with its transfer coding
    /// @param truncated why the answer was not read to its end (`length`, `time`, `disconnect`)
    record Exchange(
            URI address,
            Instant at,
            Optional<String> ip,
            Optional<Payload> request,
            Payload response,
            Optional<String> truncated) {}

    /// One field of a record of type `metadata`.
    ///
    /// @param name as in `application/warc-fields`
    /// @param value one line
    record Note(String name, String value) {
        public Note {
            if (!name.matches("[A-Za-z][A-Za-z0-9-]*"))
                throw new IllegalArgumentException(
                        "\"" + name + "\" cannot name a field of a record");
            value = value.replaceAll("\\R", " ").strip();
        }
    }
}
