package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.casefile.Disagreement;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.Decision.Protection;
import vigil.journal.Decision.Reliability;
import vigil.journal.Leaf;
import vigil.journal.MentionSeen;
import vigil.text.ArticleBounds;
import vigil.time.EventDate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/// `vigil decide`: what a person decides about a case file.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "DECISION",
        subcommands = AssertCommand.class,
        description = {
            "Decides something about the case files of an archive and writes it into the journal.",
            "",
            "A LINE is its id as casefile.json and \"decide lines\" print it, or the beginning of"
                + " one; with --person also its number in the report: 3, R1. A PERSON is a name or"
                + " an id. A DOCUMENT is its id in the report, its path or address. Whatever is"
                + " decided can be taken back: vigil undo."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class DecideCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    /// `vigil decide` alone decides nothing.
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("vigil: what is to be decided is missing.");
        spec.commandLine().usage(err);
        return Exit.USAGE;
    }

    private int decide(Deciding deciding, Function<Addresses, Decision> make) throws IOException {
        return decideAll(deciding, at -> List.of(make.apply(at)));
    }

    private int each(Deciding deciding, LineChoice lines, Function<List<ClaimSeen>, Decision> make)
            throws IOException {
        return decideAll(deciding, at -> lines.tellings(at).stream().map(make).toList());
    }

    private int two(
            Deciding deciding, LineChoice lines, BiFunction<ClaimSeen, ClaimSeen, Decision> make)
            throws IOException {
        return decide(
                deciding,
                at -> {
                    LineChoice.Two two = lines.two(at);
                    return make.apply(two.one(), two.other());
                });
    }

    private int decideAll(Deciding deciding, Function<Addresses, List<Decision>> make)
            throws IOException {
        return deciding.decide(out(), spec.commandLine().getErr(), make);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "lines",
            mixinStandardHelpOptions = true,
            description =
                    "Prints what can be decided on: people, lines and disagreements, with ids.")
    int lines(
            @Mixin Deciding deciding,
            @Option(
                            names = "--person",
                            paramLabel = "PERSON",
                            description = "Only the case of this person.")
                    @Nullable String person,
            @Option(names = "--tellings", description = "Each line with all its tellings.")
                    boolean tellings)
            throws IOException {
        new LineList(deciding.read().assembled(), tellings)
                .print(Optional.ofNullable(person), out());
        return Exit.DONE;
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "These lines are right, and stand whatever a later version reads.")
    int accept(@Mixin Deciding deciding, @Mixin LineChoice lines) throws IOException {
        return each(deciding, lines, Decision.Accept::new);
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "These lines are read wrongly. They are hidden and stay listed.")
    int reject(@Mixin Deciding deciding, @Mixin LineChoice lines) throws IOException {
        return each(deciding, lines, Decision.Reject::new);
    }

    @Command(
            name = "same",
            mixinStandardHelpOptions = true,
            description = "Two names are one person's.")
    int same(
            @Mixin Deciding deciding,
            @Parameters(index = "0", paramLabel = "PERSON", description = "One.") String one,
            @Parameters(index = "1", paramLabel = "PERSON", description = "The other.")
                    String other)
            throws IOException {
        return decide(
                deciding,
                at ->
                        new Decision.Same(
                                at.mention(one), another(at.mention(one), at.mention(other))));
    }

    @Command(
            name = "different",
            mixinStandardHelpOptions = true,
            description = {
                "Two names are two persons', and are never taken for one again.",
                "A name that the case file gives to one person is told by where it stands:"
                        + " DOCUMENT:WORDS, the words holding the name."
            })
    int different(
            @Mixin Deciding deciding,
            @Parameters(
                            index = "0",
                            paramLabel = "NAME",
                            description = "A person, or DOCUMENT:WORDS.")
                    String one,
            @Parameters(
                            index = "1",
                            paramLabel = "NAME",
                            description = "A person, or DOCUMENT:WORDS.")
                    String other)
            throws IOException {
        return decide(
                deciding,
                at ->
                        new Decision.Different(
                                at.nameAt(one), another(at.nameAt(one), at.nameAt(other))));
    }

    private static MentionSeen another(MentionSeen one, MentionSeen other) {
        if (one.equals(other))
            throw new Refusal(
                    Exit.USAGE,
                    "both are one name of one person: \"%s\". Name two people, or places where the"
                                    .formatted(Printable.text(one.name().quote()))
                            + " names stand, DOCUMENT:WORDS. vigil decide lines prints people.");
        return other;
    }

    @Command(
            name = "same-act",
            mixinStandardHelpOptions = true,
            description = "Two lines tell of one act, or of one request.")
    int sameAct(@Mixin Deciding deciding, @Mixin LineChoice lines) throws IOException {
        return two(deciding, lines, Decision.SameAct::new);
    }

    @Command(
            name = "different-act",
            mixinStandardHelpOptions = true,
            description = {
                "Two tellings are of two acts.",
                "Tellings of one line have ids of their own: vigil decide lines --tellings."
            })
    int differentAct(@Mixin Deciding deciding, @Mixin LineChoice lines) throws IOException {
        return two(deciding, lines, Decision.DifferentAct::new);
    }

    /// How a disagreement is settled.
    static final class Verdict {
        @Option(
                names = "--holds",
                paramLabel = "SIDE",
                description = "The side that is right: its value, or its number from 1.")
        private @Nullable String holds;

        /// What holds without a side: named so that it can be said.
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--open", description = "Nothing settles it.")
        private boolean open;

        private Optional<Integer> side(Disagreement clash) {
            // the group demands exactly one of the two
            if (open || holds == null) return Optional.empty();
            List<String> values = clash.sides().stream().map(Disagreement.Side::value).toList();
            int at = values.indexOf(holds);
            if (at < 0 && holds.matches("\\d{1,3}")) at = Integer.parseInt(holds) - 1;
            if (at < 0 || at >= values.size())
                throw new Refusal(
                        Exit.USAGE,
                        "\"%s\" is no side of it: %s."
                                .formatted(
                                        Printable.text(holds), Printable.text(values.toString())));
            return Optional.of(at);
        }
    }

    @Command(
            name = "settle",
            mixinStandardHelpOptions = true,
            description = "Says which side of a disagreement is right. It stays on the file.")
    int settle(
            @Mixin Deciding deciding,
            @Parameters(index = "0", paramLabel = "PERSON", description = "In whose case.")
                    String person,
            @Parameters(index = "1", paramLabel = "NUMBER", description = "Which: D1, D2 ...")
                    String number,
            @ArgGroup(multiplicity = "1") Verdict verdict)
            throws IOException {
        return decide(
                deciding,
                at -> {
                    Disagreement clash = at.disagreement(person, number);
                    return at.leaves().settle(clash, verdict.side(clash));
                });
    }

    /// What is known of a page.
    static final class Facts {
        @Option(
                names = "--published",
                paramLabel = "DATE",
                description = "When it was published, in EDTF: 2019-08-16, 2022-11.")
        private @Nullable EventDate published;

        @Option(
                names = "--language",
                paramLabel = "TAG",
                description = "In what language its article is.")
        private @Nullable String language;

        @Option(
                names = "--begins",
                paramLabel = "WORDS",
                description = "First words of its article; with --ends.")
        private @Nullable String begins;

        @Option(names = "--ends", paramLabel = "WORDS", description = "Last words of its article.")
        private @Nullable String ends;

        @Option(
                names = "--reliability",
                paramLabel = "HOW",
                description = "How far the source can be relied on: ${COMPLETION-CANDIDATES}.")
        private @Nullable Reliability reliability;

        private Optional<ArticleBounds> article(Addresses at, String document) {
            if (begins == null && ends == null) return Optional.empty();
            if (begins == null || ends == null)
                throw new Refusal(Exit.USAGE, "--begins and --ends belong together.");
            return Optional.of(
                    new ArticleBounds(at.passage(document, begins), at.passage(document, ends)));
        }
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = "States facts of a page; they outrank what it was read to say.")
    int page(
            @Mixin Deciding deciding,
            @Parameters(paramLabel = "DOCUMENT", description = "Which page.") String document,
            @ArgGroup(exclusive = false, multiplicity = "1") Facts facts)
            throws IOException {
        return decide(
                deciding,
                at ->
                        new Decision.PageFacts(
                                at.pageSeen(document),
                                Optional.ofNullable(facts.published),
                                Optional.ofNullable(facts.language),
                                facts.article(at, document),
                                Optional.ofNullable(facts.reliability)));
    }

    @Command(
            name = "protect",
            mixinStandardHelpOptions = true,
            description = {
                "Protects a person in whatever is built from now on.",
                "mask: the name is masked; restrict: the case is left out, too; consent: the person"
                        + " agrees to be named."
            })
    int protect(
            @Mixin Deciding deciding,
            @Parameters(index = "0", paramLabel = "PERSON", description = "Whom.") String person,
            @Parameters(index = "1", paramLabel = "HOW", description = "${COMPLETION-CANDIDATES}")
                    Protection how)
            throws IOException {
        return decide(deciding, at -> new Decision.Protect(at.mention(person), how));
    }

    @Command(
            name = "note",
            mixinStandardHelpOptions = true,
            description = {
                "Notes something on a line, a person or a document.",
                "Without a line: on --document, on its words with --quote, or on --person."
            })
    int note(
            @Mixin Deciding deciding,
            @Parameters(index = "0", paramLabel = "TEXT", description = "The note.") String text,
            @Option(names = "--line", paramLabel = "LINE", description = "On this line.")
                    @Nullable String line,
            @Option(names = "--person", paramLabel = "PERSON", description = "On this person.")
                    @Nullable String person,
            @Mixin QuotedWords words)
            throws IOException {
        return decide(deciding, at -> new Decision.Note(about(at, line, person, words), text));
    }

    private static Leaf about(
            Addresses at, @Nullable String line, @Nullable String person, QuotedWords words) {
        if (line != null) return at.telling(at.line(line, Optional.ofNullable(person)));
        Optional<Leaf> page = words.documentAlone().map(at::pageSeen);
        return page.or(() -> words.find(at::words))
                .or(() -> Optional.ofNullable(person).map(at::mention))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Exit.USAGE,
                                        "a note is on something: --line, --person or --document is"
                                                + " missing."));
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "The case file of a person has been reviewed as it stands.")
    int approve(
            @Mixin Deciding deciding,
            @Parameters(paramLabel = "PERSON", description = "Whose.") String person)
            throws IOException {
        return decide(deciding, at -> at.leaves().approve(at.caseOf(at.person(person))));
    }
}
