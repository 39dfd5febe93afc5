package vigil.claim;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.mention.MentionFinder;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.Typing;
import vigil.syntax.NameSpan;
import vigil.syntax.PageSyntax;
import vigil.syntax.SyntaxReader;
import vigil.text.Page;
import vigil.text.Sentence;
import vigil.time.DateExpression;
import vigil.time.DateFinder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what one page says: grammar and mentions in, claims out.
///
/// The steps, each a type of its own: predicates by frames ([PredicateFinder]), which stands under
/// which ([Scene]), whether it happened at all ([Gate]), what operators make of it ([Composed]),
/// whose it is ([VictimLadder]), when ([DateTies]), who says so ([Speakers]).
public final class ClaimReader {
    /// Operators of courts that make an act of a state.
    private static final Set<String> ORDERS = Set.of("DECIDES", "PROLONG", "REVIEW");

    private final Languages languages;

    public ClaimReader(Languages languages) {
        this.languages = languages;
    }

    /// {@return what the page says: dates, grammar and mentions are found first}
    public PageClaims read(Page page) {
        return explain(page).claims();
    }

    /// {@return the same, with the reasons}
    public Explanation explain(Page page) {
        PageMentions mentions = new MentionFinder().find(page, languages);
        PageSyntax syntax = new SyntaxReader(languages).read(page, dates(page), names(mentions));
        return explain(mentions, syntax);
    }

    /// {@return the persons' names of the page with what their endings tell}
    private List<NameSpan> names(PageMentions mentions) {
        Typing typing = Typing.of(List.of(mentions), languages);
        return mentions.candidates().stream()
                .filter(c -> typing.isPerson(c.key()))
                .map(c -> new NameSpan(c.passage().start(), c.passage().end(), c.features()))
                .toList();
    }

    private List<DateExpression> dates(Page page) {
        List<DateExpression> dates = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            LanguagePack pack =
                    languages.packOrNeutral(page.blocks().get(sentence.block()).language());
            dates.addAll(DateFinder.of(pack, languages).find(page.rendition(), sentence));
        }
        return dates;
    }

    /// {@return what the page says}
    public PageClaims read(PageMentions mentions, PageSyntax syntax) {
        return explain(mentions, syntax).claims();
    }

    /// {@return what the page says, with the predicates that say it}
    public Explanation explain(PageMentions mentions, PageSyntax syntax) {
        Scene scene = new Scene(mentions, syntax, languages);
        CaseFocus focus = CaseFocus.of(scene, slotVictims(scene));
        VictimLadder ladder = new VictimLadder(scene, focus);
        DateTies dates = new DateTies(scene);
        Speakers speakers = new Speakers(scene);
        Anchors anchors = new Anchors(scene);
        ClaimSheet sheet = new ClaimSheet(anchors);
        List<PageClaims.Unclear> unclear = new ArrayList<>();
        ActClaims acts = new ActClaims(scene, ladder, dates, speakers, anchors, sheet, unclear);
        AskClaims asks = new AskClaims(scene, ladder, focus, dates, speakers, anchors, sheet);
        StateClaims states = new StateClaims(scene, ladder, dates, speakers, anchors, sheet);
        for (Predicate p : inReadingOrder(scene)) {
            if (p.frame().isState() && !isOrdered(p, scene)) states.tell(p);
            else if (p.frame().isState() || p.frame().isAct() || p.frame().isMatter()) acts.tell(p);
            asks.tell(p);
        }
        PageClaims read =
                new PageClaims(
                        mentions,
                        syntax.dates(),
                        StoryDays.of(languages.neutral()).continued(sheet.claims(), scene),
                        unclear,
                        words(scene, anchors, dates),
                        PastDates.of(scene),
                        PastDates.due(scene));
        return new Explanation(
                syntax,
                scene.predicates,
                scene.predicates.stream()
                        .map(p -> scene.parent(p).map(Predicate::id).orElse(-1))
                        .toList(),
                read);
    }

    /// "ordered that she be held": a state that a court sets is an act of the court.
    private static boolean isOrdered(Predicate p, Scene scene) {
        return scene.parent(p).map(q -> ORDERS.contains(q.frame().name())).orElse(false);
    }

    private static List<PageClaims.ActWord> words(Scene scene, Anchors anchors, DateTies dates) {
        List<PageClaims.ActWord> words = new ArrayList<>();
        for (Predicate p : inReadingOrder(scene))
            if (p.frame().isAct())
                words.add(
                        new PageClaims.ActWord(
                                anchors.key(p),
                                ActType.of(p.frame().name()),
                                dates.of(p),
                                Counts.of(p, scene)));
        for (Predicate p : scene.onlyMentioned())
            if (p.frame().isAct())
                words.add(
                        new PageClaims.ActWord(
                                anchors.key(p),
                                ActType.of(p.frame().name()),
                                Optional.empty(),
                                List.of()));
        words.sort(Comparator.comparing(PageClaims.ActWord::passage));
        return words;
    }

    private static List<Predicate> inReadingOrder(Scene scene) {
        return scene.predicates.stream()
                .sorted(
                        Comparator.comparingInt(Predicate::sentence)
                                .thenComparingInt(p -> Anchors.site(p, scene.sentence(p))[0])
                                .thenComparingInt(Predicate::id))
                .toList();
    }

    private static List<MentionKey> slotVictims(Scene scene) {
        SlotVictims slots = new SlotVictims(scene);
        List<MentionKey> victims = new ArrayList<>();
        for (Predicate p : scene.predicates)
            if (p.frame().isAct() || p.frame().isState())
                for (Victim v : slots.of(p)) victims.add(v.key());
        return victims;
    }
}
