package vigil.cli;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Gap;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What a build gave, for somebody who sees it for the first time.
///
/// @param notRead inputs that were not read
/// @param inPart pages that were read in part
record BuildSummary(
        Path out,
        int documents,
        int people,
        int cases,
        int events,
        int requests,
        int disagreements,
        int gaps,
        List<Gap> notRead,
        List<Gap> inPart) {
    static BuildSummary of(CaseFile file, Path out) {
        return new BuildSummary(
                out,
                file.pages().size(),
                file.people().size(),
                file.cases().size(),
                file.cases().stream().mapToInt(c -> c.events().size()).sum(),
                file.cases().stream().mapToInt(c -> c.requests().size()).sum(),
                file.cases().stream().mapToInt(c -> c.disagreements().size()).sum(),
                file.gaps().size()
                        + file.cases().stream().map(Case::gaps).mapToInt(List::size).sum(),
                gaps(file, Set.of(Gap.Kind.NOT_READ)),
                gaps(file, Set.of(Gap.Kind.READ_IN_PART, Gap.Kind.LANGUAGE_NOT_READ)));
    }

    private static List<Gap> gaps(CaseFile file, Set<Gap.Kind> kinds) {
        return file.gaps().stream().filter(gap -> kinds.contains(gap.kind())).toList();
    }

    void print(PrintWriter to, boolean json) {
        if (json) printJson(to);
        else printWords(to);
        to.flush();
    }

    private void printWords(PrintWriter to) {
        to.printf(
                "Read        %s%s%n",
                count(documents, "page"), notRead.isEmpty() ? "" : ", not read " + notRead.size());
        to.printf(
                "People      %s, %s%n",
                count(people, "person", "people"), count(cases, "case file"));
        to.printf("Lines       %s, %s%n", count(events, "act"), count(requests, "request"));
        to.printf("Open        %s, %s%n", count(disagreements, "disagreement"), count(gaps, "gap"));
        for (Gap gap : notRead) list(to, "Not read", gap);
        for (Gap gap : inPart) list(to, "In part", gap);
        to.printf("%nOpen %s%n", out.resolve("index.html"));
    }

    private static void list(PrintWriter to, String what, Gap gap) {
        to.printf(
                "%-11s %s: %s%n",
                what, Printable.text(gap.document().orElse("")), Printable.text(gap.reason()));
    }

    private void printJson(PrintWriter to) {
        to.printf(
                "{\"pages\": %d, \"notRead\": %d, \"people\": %d, \"cases\": %d, \"events\": %d,"
                        + " \"requests\": %d, \"disagreements\": %d, \"gaps\": %d}%n",
                documents, notRead.size(), people, cases, events, requests, disagreements, gaps);
    }

    private static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
