package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.identity.Identities;
import vigil.journal.Replay;
import vigil.language.Languages;
import vigil.mention.Typing;
import vigil.source.Capture;
import vigil.source.DocumentIds;
import vigil.source.Intake;
import vigil.source.Original;
import vigil.source.Sha256;
import vigil.source.SourceFacts;
import vigil.text.Page;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// From inputs to a case file: reads like the journey of the data.
///
/// What a page says ([PageClaims]) is a function of that page and may be kept; everything that
/// needs a second page happens in [#assemble]. The same inputs in any order give the same case
/// file.
public final class CaseBuilder {
    private final Languages languages;
    private final Reader reader;
    private final Function<Page, PageClaims> claims;
    private final Identifier identities;
    private final Parts parts;
    private final boolean sideBySide;

    /// @param languages the packs that everything is read with
    /// @param claims what one page says
    /// @param identities which candidates are one person
    public CaseBuilder(
            Languages languages, Function<Page, PageClaims> claims, Identifier identities) {
        this(languages, new Reader(languages), claims, identities, new Parts(languages), false);
    }

    private CaseBuilder(
            Languages languages,
            Reader reader,
            Function<Page, PageClaims> claims,
            Identifier identities,
            Parts parts,
            boolean sideBySide) {
        this.languages = languages;
        this.reader = reader;
        this.claims = claims;
        this.identities = identities;
        this.parts = parts;
        this.sideBySide = sideBySide;
    }

    /// {@return the same, reading as many pages at a time as there are processors: what says what a
    /// page says is then asked by several threads at once}
    ///
    /// Not for a class that is still being made ready: the other threads would wait for it for
    /// ever.
    public CaseBuilder sideBySide() {
        return new CaseBuilder(languages, reader, claims, identities, parts, true);
    }

    /// {@return what each of these gives, in their order, got as this reads pages}
    public <T> List<T> all(List<Supplier<T>> given) {
        // no page has a say in how another is read
        return (sideBySide ? given.parallelStream() : given.stream()).map(Supplier::get).toList();
    }

    /// Reads all inputs and assembles the case file.
    ///
    /// @param inputs in any order
    public CaseFile build(List<Intake> inputs, CaseOptions options) {
        return build(inputs, Replay.NOTHING, options);
    }

    /// Reads all inputs and assembles the case file.
    ///
    /// @param inputs in any order
    /// @param decided what people have decided
    public CaseFile build(List<Intake> inputs, Replay decided, CaseOptions options) {
        return assembled(inputs, decided, options).file();
    }

    /// Reads all inputs and assembles the case file, with the way back from its lines to what
    /// decisions name.
    public Assembled assembled(List<Intake> inputs, Replay decided, CaseOptions options) {
        List<Gap> unread = new ArrayList<>();
        List<PageClaims> read = read(inputs, unread, new PageDecisions(decided));
        return assembled(read, unread, decided, options);
    }

    private List<PageClaims> read(List<Intake> inputs, List<Gap> unread, PageDecisions decided) {
        List<Intake> sorted =
                inputs.stream().sorted(Comparator.comparing(i -> i.origin().written())).toList();
        List<Intake.Taken> taken = new ArrayList<>();
        for (Intake input : sorted)
            switch (input) {
                case Intake.Taken t -> taken.add(t);
                case Intake.NotTaken(var origin, var reason) ->
                        unread.add(
                                new Gap(
                                        Optional.of(origin.written()),
                                        Gap.Kind.NOT_READ,
                                        reason,
                                        List.of()));
            }
        List<Capture> captures = taken.stream().map(t -> t.original().capture()).toList();
        List<String> ids = DocumentIds.assign(captures);
        List<Supplier<Reading>> toRead = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            String id = ids.get(i);
            Intake.Taken input = taken.get(i);
            toRead.add(() -> read(id, input, decided));
        }
        List<Reading> readings = all(toRead);
        List<PageClaims> pages = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++)
            switch (readings.get(i)) {
                case Reading.Said(var said) -> pages.add(said);
                case Reading.Nothing(var reason) ->
                        unread.add(
                                new Gap(
                                        Optional.of(taken.get(i).origin().written()),
                                        Gap.Kind.NOT_READ,
                                        reason,
                                        List.of()));
            }
        return pages;
    }

    /// What reading a document gave.
    public sealed interface Reading {
        /// A page that says this.
        record Said(PageClaims claims) implements Reading {}

        /// No page.
        ///
        /// @param reason a sentence to a person
        record Nothing(String reason) implements Reading {}
    }

    private Reading read(String id, Intake.Taken input, PageDecisions decided) {
        return read(id, input.original(), input.facts(), decided);
    }

    /// Reads one document by itself.
    ///
    /// @param id of the page
    /// @param facts what was stated about it
    /// @param decided what people have decided about pages
    public Reading read(String id, Original original, SourceFacts facts, PageDecisions decided) {
        Sha256 payload = original.capture().payload();
        return switch (reader.read(
                id, original, decided.facts(payload, facts), decided.article(payload))) {
            case PageReading.Read(var page) -> new Reading.Said(claims.apply(page));
            case PageReading.Unreadable(_, var reason) -> new Reading.Nothing(reason);
        };
    }

    /// Brings together what all pages say.
    ///
    /// @param read what each page says, in any order
    /// @param unread inputs that gave no page
    public CaseFile assemble(List<PageClaims> read, List<Gap> unread, CaseOptions options) {
        return assemble(read, unread, Replay.NOTHING, options);
    }

    /// Brings together what all pages say and what people have decided.
    ///
    /// @param read what each page says, in any order
    /// @param unread inputs that gave no page
    /// @param replay what people have decided
    public CaseFile assemble(
            List<PageClaims> read, List<Gap> unread, Replay replay, CaseOptions options) {
        return assembled(read, unread, replay, options).file();
    }

    /// Brings together what all pages say and what people have decided, with the way back from
    /// lines to what decisions name.
    public Assembled assembled(
            List<PageClaims> read, List<Gap> unread, Replay replay, CaseOptions options) {
        List<Assembled> each =
                parts.of(read, replay).stream().map(part -> assembled(part, options)).toList();
        CaseFile file = Together.of(each.stream().map(Assembled::file).toList(), unread, options);
        return new Assembled(file, Leaves.of(file, each.stream().map(Assembled::leaves).toList()));
    }

    /// Assembles one part by itself.
    public Assembled assembled(Parts.Part part, CaseOptions options) {
        Assembly assembly = assembly(part.pages(), part.decided(), options);
        CaseFile file = assembly.caseFile(List.of());
        return new Assembled(file, assembly.leaves(file, part.decided()));
    }

    /// {@return how pages are cut into parts}
    public Parts parts() {
        return parts;
    }

    Assembly assembly(List<PageClaims> read, Replay replay, CaseOptions options) {
        Decided decided = new Decided(read, replay, reader);
        Bundle bundle = Bundle.of(decided.pages());
        Typing typing = Typing.of(bundle.mentions(), languages);
        var isPerson = decided.orPerson(typing::isPerson);
        Identities persons =
                decided.identify(pairs -> identities.identify(bundle.mentions(), isPerson, pairs));
        return new Assembly(bundle, persons, languages, options, decided);
    }
}
