package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vigil.journal.ClaimSeen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which lines of a case file are meant.
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class LineChoice {
    @Parameters(
            arity = "0..*",
            paramLabel = "LINE",
            description =
                    "Lines: ids as vigil decide lines prints them, or with --person numbers as in"
                            + " the report, such as 3 or R1.")
    private List<String> lines = new ArrayList<>();

    @Option(
            names = "--person",
            paramLabel = "PERSON",
            description = "Lines in the case of this person; numbers of lines count there.")
    private @Nullable String person;

    @Mixin private QuotedWords words;

    private List<Addresses.Placed> find(Addresses at) {
        Optional<String> whose = Optional.ofNullable(person);
        List<Addresses.Placed> found = new ArrayList<>();
        for (String line : lines) found.add(at.line(line, whose));
        words.find((document, quote) -> at.line(document, quote, whose)).ifPresent(found::add);
        return found;
    }

    /// {@return the tellings of each line}
    List<List<ClaimSeen>> tellings(Addresses at) {
        List<Addresses.Placed> found = find(at);
        if (found.isEmpty())
            throw new Refusal(
                    Exit.USAGE,
                    "which line? Name its id, its number with --person, or --document and --quote."
                            + " vigil decide lines prints ids and numbers.");
        return found.stream().map(at::tellings).toList();
    }

    /// {@return the two tellings that are compared, in the order in which they were named}
    Two two(Addresses at) {
        List<Addresses.Placed> found = find(at);
        if (found.size() != 2)
            throw new Refusal(
                    Exit.USAGE,
                    "two lines or tellings are needed, not %d. vigil decide lines --tellings prints"
                                    .formatted(found.size())
                            + " them.");
        return new Two(at.telling(found.getFirst()), at.telling(found.getLast()));
    }

    /// Two tellings.
    record Two(ClaimSeen one, ClaimSeen other) {}
}
