package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vigil.claim.ClaimReader;
import vigil.language.Languages;
import vigil.source.DocumentIds;
import vigil.source.Inputs;
import vigil.source.Intake;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `vigil explain`: why a page was read as it was.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Prints why one page was read as it was.",
            "",
            "Sentence by sentence: tokens with their readings, grammar, candidates for names with"
                + " the evidence, references, groups, dates, predicates with the reason of every"
                + " slot, and the claims.",
            "",
            "What needs a second page (years, identity, which tellings are one happening) is told"
                    + " in the case file, behind each line."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The page.")
    private Path file;

    @Mixin private LanguagesOption languages;

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Languages packs = languages.packs();
        for (Intake intake : Inputs.read(List.of(file))) {
            switch (intake) {
                case Intake.NotTaken(var origin, var reason) ->
                        throw new Refusal(
                                Exit.NOTHING_READ, "%s: %s".formatted(origin.written(), reason));
                case Intake.Taken taken -> explain(taken, packs);
            }
        }
        return Exit.DONE;
    }

    private void explain(Intake.Taken input, Languages packs) {
        String id = DocumentIds.assign(List.of(input.original().capture())).getFirst();
        switch (new Reader(packs).read(id, input.original(), input.facts())) {
            case PageReading.Unreadable(var capture, var reason) ->
                    throw new Refusal(
                            Exit.NOTHING_READ,
                            "%s: %s".formatted(capture.origin().written(), reason));
            case PageReading.Read(var page) -> {
                Told told = ExplanationTree.of(new ClaimReader(packs).explain(page));
                if (json) ExplanationPrinter.json(told, spec.commandLine().getOut());
                else ExplanationPrinter.words(told, spec.commandLine().getOut());
            }
        }
    }
}
