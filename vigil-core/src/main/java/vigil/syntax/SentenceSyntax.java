package vigil.syntax;

import vigil.text.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The grammar of one sentence. All indexes point into its own lists; token indexes are half-open.
///
/// @param sentence the sentence
/// @param index of the sentence in the page
/// @param language BCP 47 tag of the pack that read it
/// @param words one for each token: the class chosen for it
/// @param nouns noun groups in reading order
/// @param verbs verb groups in reading order
/// @param clauses the first is the main clause; one a verb group, and one without verb where the
///   sentence has none
/// @param relations from verb or noun groups to what hangs on them, in reading order of what hangs
public record SentenceSyntax(
        Sentence sentence,
        int index,
        String language,
        List<Word> words,
        List<NounGroup> nouns,
        List<VerbGroup> verbs,
        List<Clause> clauses,
        List<Relation> relations) {
    public SentenceSyntax {
        words = List.copyOf(words);
        nouns = List.copyOf(nouns);
        verbs = List.copyOf(verbs);
        clauses = List.copyOf(clauses);
        relations = List.copyOf(relations);
    }

    /// {@return what hangs on this verb group by this relation, in reading order; conjuncts left
    /// out}
    public List<NounGroup> of(VerbGroup verb, Relation.Kind kind) {
        return relations.stream()
                .filter(
                        r ->
                                r.head() instanceof Relation.Head.Verb(int id)
                                        && id == verb.id()
                                        && r.kind() == kind)
                .map(r -> nouns.get(r.noun()))
                .toList();
    }

    /// {@return the subject of this verb group, where it has one}
    public Optional<NounGroup> subject(VerbGroup verb) {
        return of(verb, Relation.Kind.SUBJECT).stream().findFirst();
    }

    /// {@return what hangs on this noun group by this relation, in reading order}
    public List<NounGroup> of(NounGroup noun, Relation.Kind kind) {
        return relations.stream()
                .filter(
                        r ->
                                r.head() instanceof Relation.Head.Noun(int id)
                                        && id == noun.id()
                                        && r.kind() == kind)
                .map(r -> nouns.get(r.noun()))
                .toList();
    }

    /// {@return the group and everything coordinated with it, in reading order}
    public List<NounGroup> members(NounGroup first) {
        List<NounGroup> members = new ArrayList<>();
        members.add(first);
        members.addAll(of(first, Relation.Kind.CONJUNCT));
        return members;
    }

    /// {@return the innermost noun group that holds this token, if any}
    public Optional<NounGroup> nounAt(int token) {
        return nouns.stream().filter(n -> n.first() <= token && token < n.end()).findFirst();
    }

    /// {@return the noun group whose words overlap `[start, end)` of the rendition, the one with
    /// its head inside first}
    public Optional<NounGroup> nounAt(int start, int end) {
        Optional<NounGroup> touching = Optional.empty();
        for (NounGroup noun : nouns) {
            int head = sentence.tokens().get(noun.head()).start();
            if (start <= head && head < end) return Optional.of(noun);
            if (start(noun) < end && start < end(noun) && touching.isEmpty())
                touching = Optional.of(noun);
        }
        return touching;
    }

    /// {@return offset in the rendition where the group begins, its preposition left out}
    public int start(NounGroup noun) {
        return sentence.tokens().get(noun.first()).start();
    }

    /// {@return offset in the rendition where the group ends}
    public int end(NounGroup noun) {
        return sentence.tokens().get(noun.end() - 1).end();
    }
}
