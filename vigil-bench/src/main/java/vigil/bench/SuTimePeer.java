package vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// SUTime (in CoreNLP, which is no part of any build) on TimeBank, scored as Vigil is.
///
/// The script writes the texts with their days, runs CoreNLP over them and scores its answers.
final class SuTimePeer {
    private SuTimePeer() {}

    /// `sutime-texts GOLD FOLDER` writes what CoreNLP is given, `sutime-answers GOLD FOLDER` scores
    /// what it wrote into `FOLDER/out`.
    static void main(String name, String[] arguments) throws IOException {
        Path gold = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        if (name.equals("sutime-texts")) write(gold, folder);
        else {
            Score score =
                    TimexScore.run(
                            TimexScore.Texts.TIMEBANK, gold, document -> answers(folder, document));
            System.out.println(score.line());
            System.out.println(score.details().getFirst());
        }
    }

    private static void write(Path gold, Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder days = new StringBuilder();
        Files.createDirectories(folder.resolve("texts"));
        Files.createDirectories(folder.resolve("out"));
        for (TimexDocument document : TimexDocument.in(gold)) {
            Path text = folder.resolve("texts").resolve(document.name() + ".txt");
            Files.writeString(text, document.text());
            list.append(text.toAbsolutePath()).append('\n');
            days.append(document.name()).append(".txt\t").append(document.day()).append('\n');
        }
        Files.writeString(folder.resolve("list"), list);
        Files.writeString(folder.resolve("days"), days);
    }

    private static List<Timex> answers(Path folder, TimexDocument document) {
        List<Timex> found = new ArrayList<>();
        Path answer = folder.resolve("out").resolve(document.name() + ".txt.json");
        for (Json sentence : Json.read(answer).at("sentences").list())
            for (Json mention : sentence.at("entitymentions").list())
                if (!mention.at("timex").map().isEmpty())
                    found.add(
                            new Timex(
                                    Integer.parseInt(mention.at("characterOffsetBegin").text()),
                                    Integer.parseInt(mention.at("characterOffsetEnd").text()),
                                    mention.at("timex").at("value").text()));
        return found;
    }
}
