package vigil.bench;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimReader;
import vigil.claim.Explanation;
import vigil.claim.Frame;
import vigil.claim.PageClaims;
import vigil.claim.Predicate;
import vigil.claim.Reality;
import vigil.language.Languages;
import vigil.source.MediaType;
import vigil.source.Original;
import vigil.source.SourceFacts;
import vigil.syntax.VerbGroup;
import vigil.text.PageReading;
import vigil.text.Passage;
import vigil.text.Reader;
import vigil.text.Sentence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sentences that tell of an arrest by the police, scored on IndiaPoliceEvents.
///
/// A sentence counts as found if a word in it tells an arrest that happened: by a claim, by a
/// telling whose person could not be made out, or, since this gold asks for no person, by a
/// predicate that stands under no demand, plan or denial.
public final class ArrestSentences {
    private record Judged(String text, boolean arrest) {}

    private static final Set<String> NOT_HAPPENED =
            Set.of(
                    "ASK",
                    "MUST",
                    "HOPE",
                    "WANT",
                    "FEAR",
                    "PLAN",
                    "ATTEMPT",
                    "FAIL",
                    "THREATEN",
                    "PREVENT",
                    "REFUSE",
                    "DROP");

    private ArrestSentences() {}

    private static boolean tells(Predicate p) {
        return p.frame().isAct()
                && p.frame().name().equals(ActType.ARREST.code())
                && !p.negated()
                && p.modality() == VerbGroup.Modality.NONE
                && p.tense() != VerbGroup.Tense.FUTURE;
    }

    private static boolean under(Set<String> operators, Predicate p, Explanation explained) {
        Set<Integer> seen = new HashSet<>();
        int id = explained.parents().get(p.id());
        while (id >= 0 && seen.add(id)) {
            Frame frame = explained.predicates().get(id).frame();
            if (frame.isOperator() && operators.contains(frame.name())) return true;
            id = explained.parents().get(id);
        }
        return false;
    }

    /// {@return F1 over the sentences}
    ///
    /// @param step 1 for every document, n for every nth
    public static Score run(Path folder, int step) throws IOException {
        Languages languages = Languages.bundled();
        Reader reader = new Reader(languages);
        ClaimReader claims = new ClaimReader(languages);
        int hits = 0;
        int extras = 0;
        int misses = 0;
        int sentences = 0;
        int number = 0;
        List<String> details = new ArrayList<>();
        for (List<Judged> document : documents(folder.resolve("sents.jsonl"))) {
            if (number++ % step != 0) continue;
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            for (Judged sentence : document) {
                starts.add(text.length());
                text.append(sentence.text().replaceAll("\\s+", " ")).append("\n\n");
            }
            starts.add(text.length());
            List<Passage> told = told(reader, claims, text.toString());
            for (int i = 0; i < document.size(); i++) {
                int from = starts.get(i);
                int to = starts.get(i + 1);
                boolean found = told.stream().anyMatch(p -> from < p.end() && p.start() < to - 1);
                boolean gold = document.get(i).arrest();
                sentences++;
                if (found && gold) hits++;
                else if (found) extras++;
                else if (gold) misses++;
                if (found != gold)
                    details.add(
                            (gold ? "missed " : "extra  ")
                                    + document.get(i).text().replaceAll("\\s+", " "));
            }
        }
        details.addFirst(
                String.format(
                        Locale.ROOT,
                        "precision %.3f recall %.3f: %d right, %d extra, %d missed",
                        hits / (double) Math.max(1, hits + extras),
                        hits / (double) Math.max(1, hits + misses),
                        hits,
                        extras,
                        misses));
        return new Score(
                "justice/india-police-en",
                "ARREST over sentences, F1",
                2.0 * hits / Math.max(1, 2 * hits + extras + misses),
                0.75,
                0.85,
                sentences,
                details);
    }

    private static List<Passage> told(Reader reader, ClaimReader claims, String text) {
        PageReading reading =
                reader.read(
                        "page",
                        Original.handed(
                                "page.txt", MediaType.PLAIN, text.getBytes(StandardCharsets.UTF_8)),
                        SourceFacts.NONE);
        if (!(reading instanceof PageReading.Read(var page))) return List.of();
        Explanation explained = claims.explain(page);
        List<Passage> told = new ArrayList<>();
        for (Claim claim : explained.claims().claims())
            if (claim.told().type().equals(ActType.ARREST.code())
                    && claim.reality() == Reality.HAPPENED) told.add(claim.anchors().getFirst());
        for (PageClaims.Unclear unclear : explained.claims().unclear())
            if (unclear.act() == ActType.ARREST) told.add(unclear.passage());
        for (Predicate p : explained.predicates()) {
            Sentence sentence = explained.syntax().sentences().get(p.sentence()).sentence();
            if (tells(p) && !under(NOT_HAPPENED, p, explained))
                told.add(page.rendition().passage(sentence.start(), sentence.end()));
        }
        return told;
    }

    /// One object a line: `doc_id`, `sent_id`, `sent_labels`, `sent_text`.
    private static List<List<Judged>> documents(Path file) throws IOException {
        Map<String, List<Judged>> documents = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            String document = "";
            String text = "";
            boolean arrest = false;
            try (JsonParser parser =
                    new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    switch (name) {
                        case "doc_id" -> document = parser.getString();
                        case "sent_text" -> text = parser.getString();
                        case "sent_labels" -> {
                            while (parser.nextToken() != JsonToken.END_ARRAY)
                                if (parser.getString().equals("ARREST")) arrest = true;
                        }
                        default -> parser.skipChildren();
                    }
                }
            }
            documents
                    .computeIfAbsent(document, _ -> new ArrayList<>())
                    .add(new Judged(text, arrest));
        }
        return List.copyOf(documents.values());
    }

    /// Prints the score and the sentences it is wrong about.
    public static void main(String[] arguments) throws IOException {
        int step = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        Score score = run(Path.of(arguments[0]), step);
        System.out.println(score.line());
        score.details().forEach(System.out::println);
    }
}
