package vigil.cli;

import vigil.archive.Document;
import vigil.archive.Payload;
import vigil.archive.Submission;
import vigil.fetch.Exchange;
import vigil.fetch.FetchLimits;
import vigil.fetch.FetchResult;
import vigil.source.Collection;
import vigil.source.ContentCoding;
import vigil.source.MediaType;
import vigil.source.SourceFacts;
import vigil.source.TypeRecogniser;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A page that came over the wire, as an archive takes it.
final class FetchedPage {
    private FetchedPage() {}

    static Submission of(FetchResult.Got got, FetchLimits limits) {
        List<Submission.Exchange> exchanges = new ArrayList<>();
        for (Exchange hop : got.exchanges())
            exchanges.add(
                    new Submission.Exchange(
                            hop.target(),
                            hop.began(),
                            hop.reached().map(InetAddress::getHostAddress),
                            Optional.of(Payload.of(hop.request())),
                            Payload.of(hop.response()),
                            hop.ending() == Exchange.Ending.DISCONNECTED
                                    ? Optional.of("disconnect")
                                    : Optional.empty()));
        Exchange page = got.page();
        List<Submission.Note> notes = new ArrayList<>();
        notes.add(new Submission.Note("finishedAt", page.ended().toString()));
        notes.add(new Submission.Note("robots", got.robots().name().toLowerCase(Locale.ROOT)));
        if (page.reached().isEmpty())
            notes.add(new Submission.Note("route", "through a proxy, which does not tell whom"));
        page.secured()
                .ifPresent(
                        how -> {
                            notes.add(
                                    new Submission.Note(
                                            "secured", how.protocol() + " " + how.cipherSuite()));
                            notes.add(
                                    new Submission.Note(
                                            "certificateSha256", how.certificate().hex()));
                        });
        return new Submission.Fetched(
                exchanges,
                type(page, limits),
                Document.Use.PAGE,
                new Collection(Optional.of(page.began()), "vigil fetch"),
                SourceFacts.NONE,
                notes);
    }

    private static MediaType type(Exchange page, FetchLimits limits) {
        byte[] bytes =
                page.decoded(limits) instanceof ContentCoding.Decoded.Whole(var decoded, _)
                        ? decoded
                        : page.payload();
        String path = String.valueOf(page.target().getPath());
        MediaType found =
                TypeRecogniser.recognise(path.substring(path.lastIndexOf('/') + 1), bytes);
        boolean open = found.equals(MediaType.PLAIN) || found.equals(MediaType.UNKNOWN);
        return open ? page.mediaType().orElse(found) : found;
    }
}
