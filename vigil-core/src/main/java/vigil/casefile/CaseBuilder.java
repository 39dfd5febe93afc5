package vigil.casefile;

import vigil.claim.PageClaims;
import vigil.identity.Identities;
import vigil.language.Languages;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.Typing;
import vigil.source.Capture;
import vigil.source.DocumentIds;
import vigil.source.Intake;
import vigil.text.Page;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// From inputs to a case file: reads like the journey of the data.
///
/// What a page says ([PageClaims]) is a function of that page and may be kept; everything that
/// needs a second page happens in [#assemble]. The same inputs in any order give the same case
/// file.
public final class CaseBuilder {
    private final Languages languages;
    private final Reader reader;
    private final Function<Page, PageClaims> claims;
    private final BiFunction<List<PageMentions>, Predicate<MentionKey>, Identities> identities;

    /// @param languages the packs that everything is read with
    /// @param claims what one page says
    /// @param identities which candidates are one person, given which of them name persons
    public CaseBuilder(
            Languages languages,
            Function<Page, PageClaims> claims,
            BiFunction<List<PageMentions>, Predicate<MentionKey>, Identities> identities) {
        this.languages = languages;
        this.reader = new Reader(languages);
        this.claims = claims;
        this.identities = identities;
    }

    /// Reads all inputs and assembles the case file.
    ///
    /// @param inputs in any order
    public CaseFile build(List<Intake> inputs, CaseOptions options) {
        List<Gap> unread = new ArrayList<>();
        List<PageClaims> read = new ArrayList<>();
        for (Page page : pages(inputs, unread)) read.add(claims.apply(page));
        return assemble(read, unread, options);
    }

    private List<Page> pages(List<Intake> inputs, List<Gap> unread) {
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
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Intake.Taken input = taken.get(i);
            switch (reader.read(ids.get(i), input.original(), input.facts())) {
                case PageReading.Read(var page) -> pages.add(page);
                case PageReading.Unreadable(var capture, var reason) ->
                        unread.add(
                                new Gap(
                                        Optional.of(capture.origin().written()),
                                        Gap.Kind.NOT_READ,
                                        reason,
                                        List.of()));
            }
        }
        return pages;
    }

    /// Brings together what all pages say.
    ///
    /// @param read what each page says, in any order
    /// @param unread inputs that gave no page
    public CaseFile assemble(List<PageClaims> read, List<Gap> unread, CaseOptions options) {
        return assembly(read, options).caseFile(unread);
    }

    Assembly assembly(List<PageClaims> read, CaseOptions options) {
        Bundle bundle = Bundle.of(read);
        Typing typing = Typing.of(bundle.mentions(), languages);
        Identities persons = identities.apply(bundle.mentions(), typing::isPerson);
        return new Assembly(bundle, persons, languages, options);
    }
}
