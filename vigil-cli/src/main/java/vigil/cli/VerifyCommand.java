package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vigil.archive.Archive;
import vigil.archive.DerivedCheck;
import vigil.archive.Finding;
import vigil.archive.Verification;
import vigil.catalogue.Catalogue;
import vigil.catalogue.CatalogueException;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.journal.StreamId;
import vigil.language.Languages;
import vigil.source.Sha256;
import vigil.stamp.Trust;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `vigil verify`: whether an archive is as its journal says.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks everything precious in an archive: chains, contents, records, payloads,"
                    + " renditions, quotes, signatures, stamps. Nothing derived is read for that."
                    + " Then, if all of it passed, what is derived is compared with what the"
                    + " precious data give; for that every page is read again.",
            "",
            "Exit code 0: nothing is wrong; 1: something precious is, and it says what and where;"
                    + " 7: only derived data are not what they should be, and vigil rebuild makes"
                    + " them anew; 6: it cannot be opened. Nothing is repaired."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls
final class VerifyCommand implements Callable<Integer> {
    private static final long MAX_TRUST_BYTES = 1 << 22;

    @Spec private CommandSpec spec;
    @Mixin private ArchiveOption archive;

    @Option(
            names = "--head",
            paramLabel = "STREAM/N/DIGEST",
            description =
                    "An entry that you hold elsewhere, as verify and status print it: that the"
                            + " journal was cut before it is found only so.")
    private List<String> heads = new ArrayList<>();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "A public key, or certificates of a time authority or its root, in PEM, that"
                            + " you have from elsewhere: what they signed or stamped is vouched"
                            + " for. May be given several times.")
    private List<Path> trusted = new ArrayList<>();

    @Option(
            names = "--precious-only",
            description = "Do not look at derived data, and read no page again.")
    private boolean preciousOnly;

    @Mixin private LanguagesOption languages;

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    @Mixin private ColorOption colors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Archive opened = archive.openWhole();
        boolean color = colors.isOn();
        long records = opened.listedRecords().values().stream().mapToLong(List::size).sum();
        Verification.Report report;
        try (Progress progress =
                Progress.of(spec.commandLine().getErr(), "Checking", records, color)) {
            report =
                    Verification.of(
                            opened,
                            heads.stream().map(VerifyCommand::head).toList(),
                            trust(),
                            _ -> progress.step());
        }
        List<Finding> derived =
                preciousOnly || !report.findings().isEmpty() ? List.of() : derived(opened, color);
        if (json) out.println(json(report, derived).written());
        else print(report, derived, out);
        out.flush();
        if (!report.findings().isEmpty()) return Exit.DIFFERENT;
        return derived.isEmpty() ? Exit.DONE : Exit.DERIVED_DIFFERS;
    }

    private List<Finding> derived(Archive opened, boolean color) throws IOException {
        List<Finding> findings = new ArrayList<>(DerivedCheck.of(opened));
        if (!Catalogue.isThere(opened)) return findings;
        Optional<String> hindrance = DerivedFolder.hindrance(opened);
        if (hindrance.isPresent()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "vigil: the catalogue and the search index were not compared. "
                                    + hindrance.get());
            return findings;
        }
        Languages packs = languages.packs();
        try (Catalogue catalogue = ReviewedArchive.catalogue(opened, packs);
                Progress progress =
                        Progress.of(
                                spec.commandLine().getErr(),
                                "Comparing",
                                opened.documents().size(),
                                color)) {
            List<Finding> otherwise = catalogue.differences((_, _) -> progress.step());
            findings.addAll(otherwise);
            if (otherwise.isEmpty())
                findings.addAll(ArchiveIndex.differences(opened, catalogue, packs));
        } catch (CatalogueException e) {
            findings.add(new Finding("derived/catalogue.sqlite", String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private Trust trust() throws IOException {
        Trust trust = Trust.NOBODY;
        for (Path file : trusted) {
            try {
                if (Files.size(file) > MAX_TRUST_BYTES)
                    throw new IllegalArgumentException("it is too long");
                trust = trust.and(Files.readAllBytes(file));
            } catch (IllegalArgumentException e) {
                throw new Refusal(
                        Exit.USAGE, "%s cannot be trusted: %s.".formatted(file, e.getMessage()));
            }
        }
        return trust;
    }

    private static Head head(String written) {
        String[] parts = written.split("/");
        try {
            if (parts.length == 3)
                return new Head(
                        new StreamId(parts[0]), Long.parseLong(parts[1]), new Sha256(parts[2]));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, e.getMessage() + ".");
        }
        throw new Refusal(
                Exit.USAGE, "\"" + written + "\" is no head: STREAM/N/DIGEST is expected.");
    }

    private static void print(Verification.Report report, List<Finding> derived, PrintWriter out) {
        out.printf(
                "Checked     %d entries, %d records, %d payloads, %d quotes%n",
                report.entries(), report.records(), report.payloads(), report.quotes());
        for (Finding finding : report.findings())
            out.printf("Wrong       %s: %s%n", finding.where(), Printable.text(finding.what()));
        for (Finding finding : report.stamps())
            out.printf("Vouching    %s: %s%n", finding.where(), Printable.text(finding.what()));
        for (Finding finding : report.unvouched())
            out.printf("Open        %s: %s%n", finding.where(), Printable.text(finding.what()));
        for (Finding finding : derived)
            out.printf("Derived     %s: %s%n", finding.where(), Printable.text(finding.what()));
        if (!report.findings().isEmpty())
            out.printf("%d things are wrong.%n", report.findings().size());
        else if (derived.isEmpty()) out.println("Everything is as the journal says.");
        else
            out.printf(
                    "Everything precious is as the journal says; %d things that are derived are"
                            + " not. Run vigil rebuild.%n",
                    derived.size());
    }

    private static Json json(Verification.Report report, List<Finding> derived) {
        return Json.object()
                .with("entries", report.entries())
                .with("records", report.records())
                .with("payloads", report.payloads())
                .with("quotes", report.quotes())
                .with("wrong", items(report.findings()))
                .with("derived", items(derived))
                .with("stamps", items(report.stamps()))
                .with("open", items(report.unvouched()))
                .build();
    }

    private static Json items(List<Finding> findings) {
        return new Json.Items(
                findings.stream()
                        .<Json>map(
                                f ->
                                        Json.object()
                                                .with("where", f.where())
                                                .with("what", f.what())
                                                .build())
                        .toList());
    }
}
