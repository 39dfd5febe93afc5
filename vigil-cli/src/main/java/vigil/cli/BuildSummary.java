package vigil.cli;

import vigil.casefile.Case;
import vigil.casefile.CaseFile;
import vigil.casefile.Gap;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        Counter counter = new Counter();
        counter.add(file);
        return counter.summary(out);
    }

    /// Counts what a case file holds that comes in parts.
    static final class Counter {
        private int documents;
        private int people;
        private int cases;
        private int events;
        private int requests;
        private int disagreements;
        private int gaps;
        private final List<Gap> notRead = new ArrayList<>();
        private final List<Gap> inPart = new ArrayList<>();
        private final List<Gap> ofAll = new ArrayList<>();

        void add(CaseFile part) {
            documents += part.pages().size();
            people += part.people().size();
            cases += part.cases().size();
            for (Case aCase : part.cases()) {
                events += aCase.events().size();
                requests += aCase.requests().size();
                disagreements += aCase.disagreements().size();
                gaps += aCase.gaps().size();
            }
            add(part.gaps());
        }

        /// Adds gaps of no part.
        void add(List<Gap> more) {
            gaps += more.size();
            for (Gap gap : more)
                switch (gap.kind()) {
                    case NOT_READ -> notRead.add(gap);
                    case READ_IN_PART, LANGUAGE_NOT_READ ->
                            (gap.document().isPresent() ? inPart : ofAll).add(gap);
                    case NOT_DATED, PERSON_UNCLEAR, SILENCE -> {}
                }
        }

        BuildSummary summary(Path out) {
            // as they stand in a case file: in the order of pages, and what concerns none behind
            inPart.sort(Comparator.comparing(gap -> gap.document().orElse("")));
            return new BuildSummary(
                    out,
                    documents,
                    people,
                    cases,
                    events,
                    requests,
                    disagreements,
                    gaps,
                    List.copyOf(notRead),
                    Stream.concat(inPart.stream(), ofAll.stream()).toList());
        }
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
