package vigil.cli;

import vigil.casefile.Assembled;
import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Disagreement;
import vigil.casefile.Leaves;
import vigil.casefile.Line;
import vigil.casefile.Person;
import vigil.claim.Claim;
import vigil.journal.ClaimSeen;
import vigil.journal.MentionSeen;
import vigil.journal.PageSeen;
import vigil.journal.WordsSeen;
import vigil.text.Page;
import vigil.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From what a person types to what a decision names. Whatever could mean two things is refused,
/// with what it could mean.
final class Addresses {
    /// Other names for a document than its id, the most exact first.
    private static final List<BiPredicate<Page, String>> WAYS =
            List.of(
                    (page, name) -> page.capture().origin().written().equals(name),
                    (page, name) -> page.id().replaceFirst("-[0-9a-f]{12}$", "").equals(name),
                    (page, name) ->
                            name.length() >= 6 && page.capture().payload().hex().startsWith(name));

    private static final int MOST_SHOWN = 8;

    private final Assembled assembled;
    private final CaseFile file;

    Addresses(Assembled assembled) {
        this.assembled = assembled;
        this.file = assembled.file();
    }

    /// A line in the case of a person.
    ///
    /// @param claim the telling that was named, or the line's first
    record Placed(Case of, Line<?> line, Claim claim) {}

    /// {@return the line of this name: its id or that of one of its tellings, or the beginning of
    /// one; its number in the case of a person, as the report prints it}
    ///
    /// @param person whose case, where the person says so
    Placed line(String address, Optional<String> person) {
        List<Case> cases = person.map(name -> List.of(caseOf(person(name)))).orElseGet(file::cases);
        if (address.matches("[Rr]?\\d{1,5}") && cases.size() == 1)
            return numbered(address, cases.getFirst());
        List<Placed> found = new ArrayList<>();
        for (Case c : cases)
            lines(c).forEach(
                            line ->
                                    line.tells().stream()
                                            .filter(t -> t.key().toString().startsWith(address))
                                            .findFirst()
                                            .ifPresent(t -> found.add(new Placed(c, line, t))));
        return one(
                found,
                "line",
                address,
                p -> p.line().id() + " in the case of " + name(p.of().person()),
                address.matches("[Rr]?\\d{1,5}")
                        ? "A number needs --person: whose case?"
                        : "vigil decide lines prints the ids.");
    }

    private static Placed numbered(String address, Case of) {
        boolean request = !Character.isDigit(address.charAt(0));
        List<? extends Line<?>> lines = request ? of.requests() : of.events();
        int number = Integer.parseInt(request ? address.substring(1) : address);
        if (number < 1 || number > lines.size())
            throw new Refusal(
                    Exit.USAGE,
                    "there is no line %s in this case: it has %d acts and %d requests."
                            .formatted(address, of.events().size(), of.requests().size()));
        Line<?> line = lines.get(number - 1);
        return new Placed(of, line, line.tells().getFirst());
    }

    /// {@return the line that rests on these words of a document}
    Placed line(String document, String quote, Optional<String> person) {
        Passage words = passage(document, quote);
        List<Case> cases = person.map(name -> List.of(caseOf(person(name)))).orElseGet(file::cases);
        List<Placed> found = new ArrayList<>();
        for (Case c : cases)
            lines(c).forEach(
                            line ->
                                    line.tells().stream()
                                            .filter(
                                                    t ->
                                                            t.anchors().stream()
                                                                    .anyMatch(words::overlaps))
                                            .findFirst()
                                            .ifPresent(t -> found.add(new Placed(c, line, t))));
        return one(
                found,
                "line on the words",
                quote,
                p -> p.line().id() + " in the case of " + name(p.of().person()),
                "Name more words, or the line by its id.");
    }

    static Stream<Line<?>> lines(Case of) {
        return Stream.concat(of.events().stream(), of.requests().stream());
    }

    /// {@return all tellings of a line}
    List<ClaimSeen> tellings(Placed placed) {
        return assembled.leaves().claims(placed.line(), placed.of().person());
    }

    /// {@return the telling that was named}
    ClaimSeen telling(Placed placed) {
        return tellings(placed).stream()
                .filter(seen -> seen.claim().equals(placed.claim()))
                .findFirst()
                .orElseThrow();
    }

    /// {@return the person of this id or name}
    Person person(String named) {
        List<Person> found = file.people().stream().filter(p -> p.id().equals(named)).toList();
        if (found.isEmpty())
            found = file.people().stream().filter(p -> isCalled(p, named)).toList();
        if (found.isEmpty())
            found = file.people().stream().filter(p -> p.id().startsWith(named)).toList();
        return one(
                found,
                "person",
                named,
                p -> p.name() + " " + p.id(),
                "vigil decide lines prints names and ids.");
    }

    /// {@return whether some person is called so}
    boolean isKnown(String named) {
        return file.people().stream().anyMatch(p -> p.id().startsWith(named) || isCalled(p, named));
    }

    private static boolean isCalled(Person person, String name) {
        String asked = name.strip().toLowerCase(Locale.ROOT);
        return person.name().toLowerCase(Locale.ROOT).equals(asked)
                || person.variants().stream()
                        .anyMatch(v -> v.text().toLowerCase(Locale.ROOT).equals(asked));
    }

    MentionSeen mention(String named) {
        return assembled.leaves().person(person(named).id());
    }

    /// {@return the name that a person points at: by whose it is, or DOCUMENT:WORDS by where it
    /// stands}
    MentionSeen nameAt(String address) {
        int colon = address.indexOf(':');
        if (colon > 0
                && file.pages().stream().anyMatch(p -> isNamed(p, address.substring(0, colon)))) {
            Passage words = passage(address.substring(0, colon), address.substring(colon + 1));
            List<Passage> names =
                    file.people().stream()
                            .flatMap(p -> p.mentions().stream())
                            .filter(m -> words.contains(m) || m.contains(words))
                            .distinct()
                            .toList();
            Passage name =
                    one(
                            names,
                            "name in the words",
                            address.substring(colon + 1),
                            Passage::quote,
                            "Name words that hold one name.");
            return assembled.leaves().mention(vigil.mention.MentionKey.of(name));
        }
        return mention(address);
    }

    Leaves leaves() {
        return assembled.leaves();
    }

    Case caseOf(Person person) {
        return file.cases().stream()
                .filter(c -> c.person().equals(person.id()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Exit.USAGE,
                                        "%s has no case file: nothing tells of custody."
                                                .formatted(Printable.text(person.name()))));
    }

    /// {@return a disagreement by its number in the case of a person}
    Disagreement disagreement(String person, String number) {
        List<Disagreement> all = caseOf(person(person)).disagreements();
        String digits = number.replaceFirst("^[Dd]", "");
        int at = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        if (at < 1 || at > all.size())
            throw new Refusal(
                    Exit.USAGE,
                    "there is no disagreement %s in this case: it has %d."
                            .formatted(Printable.text(number), all.size()));
        return all.get(at - 1);
    }

    private static boolean isNamed(Page page, String name) {
        return page.id().equals(name) || WAYS.stream().anyMatch(way -> way.test(page, name));
    }

    /// {@return the document of this id, path, address, name without its suffix, or beginning of
    /// its digest}
    Page page(String document) {
        List<Page> found = file.pages().stream().filter(p -> p.id().equals(document)).toList();
        for (int way = 0; found.isEmpty() && way < WAYS.size(); way++) {
            BiPredicate<Page, String> fits = WAYS.get(way);
            found = file.pages().stream().filter(p -> fits.test(p, document)).toList();
        }
        return one(
                found,
                "document",
                document,
                Page::id,
                "vigil show lists the documents of an archive.");
    }

    PageSeen pageSeen(String document) {
        return assembled.leaves().page(page(document));
    }

    WordsSeen words(String document, String quote) {
        return assembled.leaves().words(passage(document, quote));
    }

    /// {@return these words, blanks and line breaks being one; they must stand there once}
    Passage passage(String document, String quote) {
        Page page = page(document);
        if (quote.isBlank()) throw new Refusal(Exit.USAGE, "name the words: none were given.");
        Matcher words =
                Pattern.compile(
                                Stream.of(quote.strip().split("\\s+"))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("\\s+")))
                        .matcher(page.rendition().text());
        if (!words.find())
            throw new Refusal(
                    Exit.USAGE,
                    "the words \"%s\" do not stand in %s, letter for letter."
                            .formatted(Printable.text(quote), page.id()));
        Passage found = page.passage(words.start(), words.end());
        if (words.find(words.start() + 1))
            throw new Refusal(
                    Exit.USAGE,
                    "the words \"%s\" stand in %s more than once: name more of them."
                            .formatted(Printable.text(quote), page.id()));
        return found;
    }

    String name(String person) {
        return file.people().stream()
                .filter(p -> p.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElse(person);
    }

    private static <T> T one(
            List<T> found,
            String what,
            String named,
            java.util.function.Function<T, String> show,
            String help) {
        if (found.size() == 1) return found.getFirst();
        if (found.isEmpty())
            throw new Refusal(
                    Exit.USAGE,
                    "there is no %s \"%s\". %s".formatted(what, Printable.text(named), help));
        throw new Refusal(
                Exit.USAGE,
                "%d can be meant by the %s \"%s\":%n  %s"
                        .formatted(
                                found.size(),
                                what,
                                Printable.text(named),
                                found.stream()
                                        .limit(MOST_SHOWN)
                                        .map(show)
                                        .map(Printable::text)
                                        .collect(
                                                Collectors.joining(
                                                        System.lineSeparator() + "  "))));
    }
}
