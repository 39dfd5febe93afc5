package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.EntryLine;
import vigil.journal.Json;
import vigil.source.Capture;
import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.Sha256;
import vigil.source.SourceFacts;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The content of an entry of kind `added`, as JSON and back.
final class AddedContent {
    static final String KIND = "added";

    private AddedContent() {}

    static Json.Members write(
            Capture capture,
            Document.Use use,
            long bytes,
            SourceFacts facts,
            Optional<Document.HttpFacts> http,
            List<URI> redirects,
            List<StoredRecord> records,
            StoredRecord holder) {
        List<Json> stored = new ArrayList<>();
        for (StoredRecord record : records) stored.add(record.json());
        Json.Builder how = Json.object();
        how.with("at", capture.how().at().map(EntryLine::written));
        how.with("means", capture.how().means());
        Json.Builder json =
                Json.object()
                        .with("payload", capture.payload().hex())
                        .with("bytes", bytes)
                        .with("type", capture.type().name())
                        .with("origin", json(capture.origin()))
                        .with("how", how.build());
        if (use == Document.Use.PART) json.with("use", "part");
        if (!facts.equals(SourceFacts.NONE)) json.with("facts", json(facts));
        http.ifPresent(
                told ->
                        json.with(
                                "http",
                                Json.object()
                                        .with("status", told.status())
                                        .with("type", told.contentType())
                                        .with("coding", told.contentCoding())
                                        .build()));
        if (!redirects.isEmpty())
            json.with(
                    "redirects",
                    new Json.Items(
                            redirects.stream().map(uri -> Json.of(uri.toString())).toList()));
        return json.with("records", new Json.Items(stored)).with("holder", holder.json()).build();
    }

    /// @throws IllegalArgumentException if this is not such a content
    static Document read(Chained added, Json json) {
        return new Document(
                added,
                new Capture(
                        new Sha256(json.need("payload")),
                        new MediaType(json.need("type")),
                        origin(json.at("origin"), 0),
                        new Collection(
                                json.at("how").text("at").map(Instant::parse),
                                json.at("how").need("means"))),
                json.text("use").equals(Optional.of("part"))
                        ? Document.Use.PART
                        : Document.Use.PAGE,
                json.number("bytes"),
                facts(json.at("facts")),
                http(json.at("http")),
                json.items("records").stream().map(StoredRecord::of).toList(),
                StoredRecord.of(json.at("holder")));
    }

    static Json json(Origin origin) {
        return switch (origin) {
            case Origin.Fetched(var address) ->
                    Json.object().with("fetched", address.toString()).build();
            case Origin.Handed(var path) -> Json.object().with("handed", path).build();
            case Origin.Member(var container, var path) ->
                    Json.object().with("member", path).with("of", json(container)).build();
        };
    }

    private static Origin origin(Json json, int depth) {
        if (depth > 16) throw new IllegalArgumentException("containers are nested too deep");
        if (json.text("fetched").isPresent())
            return new Origin.Fetched(URI.create(json.need("fetched")));
        if (json.text("member").isPresent())
            return new Origin.Member(origin(json.at("of"), depth + 1), json.need("member"));
        return new Origin.Handed(json.need("handed"));
    }

    private static Json json(SourceFacts facts) {
        return Json.object()
                .with("url", facts.url())
                .with("published", facts.published())
                .with("publisher", facts.publisher())
                .with("language", facts.language())
                .with("retrieved", facts.retrieved())
                .build();
    }

    private static SourceFacts facts(Json json) {
        return new SourceFacts(
                json.text("url"),
                json.text("published"),
                json.text("publisher"),
                json.text("language"),
                json.text("retrieved"));
    }

    private static Optional<Document.HttpFacts> http(Json json) {
        if (!(json instanceof Json.Members)) return Optional.empty();
        return Optional.of(
                new Document.HttpFacts(
                        Math.toIntExact(json.number("status")),
                        json.text("type"),
                        json.text("coding")));
    }
}
