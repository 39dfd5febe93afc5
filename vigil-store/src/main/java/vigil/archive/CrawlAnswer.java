package vigil.archive;

import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.SourceFacts;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// An HTTP answer in a WARC file that somebody else wrote, and its request, which may stand before
/// or behind it.
///
/// @param record of type `response`
/// @param address that was asked for
/// @param facts what status line and headers say
/// @param request of type `request`, once it was found
record CrawlAnswer(
        CrawlRecord record, URI address, Document.HttpFacts facts, Optional<CrawlRecord> request)
        implements AutoCloseable {
    CrawlAnswer(CrawlRecord record, URI address, Document.HttpFacts facts) {
        this(record, address, facts, Optional.empty());
    }

    /// Whether this is the request that was answered: either names the other.
    boolean belongsTo(CrawlRecord other) {
        return request.isEmpty()
                && !record.id().isEmpty()
                && (other.companion().equals(record.id())
                        || (!other.id().isEmpty() && record.companion().equals(other.id())));
    }

    CrawlAnswer with(CrawlRecord found) {
        return new CrawlAnswer(record, address, facts, Optional.of(found));
    }

    /// {@return the type of the payload}
    MediaType type() throws IOException {
        return record.typeOfAnswer(address, facts);
    }

    /// {@return what is added: the exchange as it was recorded, with the place it was taken from}
    ///
    /// @param how with the moment of the record
    Submission submission(String container, MediaType type, Document.Use use, Collection how) {
        Submission.Exchange exchange =
                new Submission.Exchange(
                        address,
                        how.at().orElseThrow(),
                        stated("warc-ip-address", "[0-9a-fA-F.:]+"),
                        request.map(CrawlRecord::payload),
                        record.payload(),
                        stated("warc-truncated", "[a-z]+"));
        return new Submission.Fetched(
                List.of(exchange),
                type,
                use,
                how,
                SourceFacts.NONE,
                List.of(
                        new Submission.Note("container", container),
                        new Submission.Note("containerRecord", record.id())));
    }

    private Optional<String> stated(String header, String form) {
        return Optional.of(record.raw().header(header)).filter(value -> value.matches(form));
    }

    @Override
    public void close() throws IOException {
        record.close();
        if (request.isPresent()) request.get().close();
    }
}
