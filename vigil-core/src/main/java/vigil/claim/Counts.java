package vigil.claim;

import vigil.claim.PageClaims.Count;
import vigil.claim.PageClaims.Count.Who;
import vigil.language.LanguagePack;
import vigil.language.Table;
import vigil.syntax.NounGroup;
import vigil.syntax.SentenceSyntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How many persons a clause counts: "four men in civilian clothes took him".
final class Counts {
    /// Words that count all but those named before, by `claim/others.tsv`.
    private final Set<String> others = new TreeSet<>();

    private Counts(LanguagePack pack) {
        for (Table.Row row : pack.table("claim/others.tsv").rows()) others.add(row.cell("lemma"));
    }

    static List<Count> of(Predicate p, Scene scene) {
        if (!p.frame().isAct() || p.negated()) return List.of();
        SentenceSyntax s = scene.sentence(p);
        Counts words = scene.pack(s).view(Counts.class, Counts::new);
        List<Count> counts = new ArrayList<>();
        p.group("actor").ifPresent(n -> words.count(n, s, scene, Who.DOERS, counts));
        p.group("victim").ifPresent(n -> words.count(n, s, scene, Who.ALL, counts));
        return List.copyOf(counts);
    }

    private void count(NounGroup noun, SentenceSyntax s, Scene scene, Who who, List<Count> counts) {
        if (noun.number().isEmpty()
                || noun.number().getAsInt() < 2
                || noun.kind() == NounGroup.Kind.DATE) return;
        counts.add(
                new Count(
                        who == Who.ALL && isOthers(noun, s) ? Who.OTHERS : who,
                        noun.number().getAsInt(),
                        scene.syntax.page().passage(s.start(noun), s.end(noun))));
    }

    private boolean isOthers(NounGroup noun, SentenceSyntax s) {
        for (int t = noun.first(); t < noun.end(); t++)
            if (others.contains(WordClasses.lemma(s, t)) || others.contains(WordClasses.text(s, t)))
                return true;
        return false;
    }
}
