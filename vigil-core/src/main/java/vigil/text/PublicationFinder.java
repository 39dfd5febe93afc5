package vigil.text;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.language.Table;
import vigil.source.SourceFacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the date on which a page says it was published: in what a person states, in metadata, or
/// printed near the title or at the end.
///
/// Page clocks, copyright lines and the dates of teasers and comments are not asked: only lines
/// next to the title, the line that opens the text, and lines that say "published" are.
final class PublicationFinder {
    private static final String TABLE = "text/publication.tsv";
    private static final Pattern DAY =
            Pattern.compile("((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})(?!\\d)");
    private static final Pattern PREFIX =
            Pattern.compile("\\A\\s*date[ \\t]+(\\d{4}(?:-\\d{2}){0,2})(?=\\s|\\z)");

    private static final Pattern COPYRIGHT = Pattern.compile("\u00A9|\\([cC]\\)");

    /// The first hours of a day in universal time.
    private static final Pattern EARLY_UTC =
            Pattern.compile("[T ]0\\d:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+]00:?00)$");

    /// Metadata that are written for the purpose outrank a date printed under the title, others do
    /// not.
    private static final int SURE = 86;

    /// What stands before the date at the end of a credit: no preposition.
    private static final Pattern CREDIT = Pattern.compile("[,|\\u2013\\u2014(-]\\s*$");

    /// Behind the date of a sentence stand several words that no line of a page has there.
    private static final Pattern SENTENCE_GOES_ON =
            Pattern.compile("(?:,? \\p{Ll}{1,6}\\.?)?,(?: \\p{Ll}+){2,} .{20,}");

    private static final int NEAR = 8;
    private static final int HEAD = 8;
    private static final int LINES_OF_TITLE = 2;

    /// So many lines of a summary stand between a title and who wrote what follows, and when.
    private static final int LINES_OF_LEAD = 4;

    private static final int LETTERS_OF_BYLINE = 40;
    private static final int MAX_LINE = 160;
    private static final int MAX_LETTERS = 60;

    private final Rendition rendition;
    private final Draft draft;
    private final PrintedDates dates;
    private final EmbeddedPosts posts;
    private final Datelines datelines;
    private final List<String> published = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();

    PublicationFinder(
            Rendition rendition,
            Draft draft,
            PrintedDates dates,
            Languages languages,
            String language) {
        this.rendition = rendition;
        this.draft = draft;
        this.dates = dates;
        datelines = new Datelines(dates);
        posts = new EmbeddedPosts(dates, languages.packOrNeutral(language));
        for (LanguagePack pack : List.of(languages.neutral(), languages.packOrNeutral(language)))
            for (Table.Row row : pack.table(TABLE).rows())
                (row.cell("kind").equals("updated") ? updated : published)
                        .add(CueLexicon.fold(row.cell("phrase")));
    }

    private record Printed(String edtf, int start, int end, int score) {}

    Optional<PublicationDate> find(Metadata metadata, SourceFacts facts) {
        if (facts.published().isPresent())
            return Optional.of(
                    new PublicationDate(
                            facts.published().get(),
                            PublicationDate.Basis.METADATA,
                            Optional.empty()));
        Matcher prefix = PREFIX.matcher(rendition.text());
        if (prefix.find())
            return Optional.of(
                    new PublicationDate(
                            prefix.group(1),
                            PublicationDate.Basis.STATED,
                            Optional.of(rendition.passage(prefix.start(1), prefix.end(1)))));
        Optional<Printed> printed = printed();
        for (Metadata.DateClaim claim : claims(metadata, facts)) {
            Optional<String> day = day(claim.written());
            if (day.isEmpty()) continue;
            if (claim.trust() < 60 && printed.isPresent()) break;
            // printed words are better evidence than metadata that say the same
            Optional<Printed> same =
                    candidates().stream().filter(c -> c.edtf().equals(day.get())).findFirst();
            if (same.isPresent()) return same.map(this::stated);
            if (claim.trust() < SURE && printed.isPresent() && printed.get().score() >= 60) break;
            Optional<String> local = localDay(day.get(), claim, metadata, printed);
            if (local.isPresent())
                return printed.filter(p -> p.edtf().equals(local.get()))
                        .map(this::stated)
                        .or(
                                () ->
                                        Optional.of(
                                                new PublicationDate(
                                                        local.get(),
                                                        PublicationDate.Basis.METADATA,
                                                        Optional.empty())));
            return Optional.of(
                    new PublicationDate(
                            day.get(), PublicationDate.Basis.METADATA, Optional.empty()));
        }
        return printed.map(this::stated)
                .or(this::yearless)
                .or(this::yearlessDateline)
                .or(() -> posts.latest(rendition).map(this::ofPost));
    }

    /// A line under the title may leave its year to the reader.
    private Optional<PublicationDate> yearless() {
        for (int i = 0; i < draft.size() && !draft.isArticleProse(i); i++) {
            RawBlock block = draft.raw(i);
            Optional<String> day = dates.yearless(draft.form(i).text());
            if (day.isPresent() && i > draft.title())
                return day.map(
                        d ->
                                new PublicationDate(
                                        d,
                                        PublicationDate.Basis.STATED,
                                        Optional.of(
                                                rendition.passage(block.start(), block.end()))));
        }
        return Optional.empty();
    }

    /// "MINSK, 5 July (Agency) - ..." leaves its year to the reader too.
    private Optional<PublicationDate> yearlessDateline() {
        int lead = 0;
        while (lead < draft.size() && !draft.isArticleProse(lead)) lead++;
        if (lead >= draft.size()) return Optional.empty();
        int start = draft.raw(lead).start();
        return datelines
                .yearless(draft.form(lead).text())
                .map(
                        day ->
                                new PublicationDate(
                                        day.edtf(),
                                        PublicationDate.Basis.STATED,
                                        Optional.of(
                                                rendition.passage(
                                                        start + day.start(), start + day.end()))));
    }

    /// Reports show posts of the day: about then the page was written.
    private PublicationDate ofPost(EmbeddedPosts.Post post) {
        return new PublicationDate(
                post.day() + "~",
                PublicationDate.Basis.POST,
                Optional.of(rendition.passage(post.start(), post.end())));
    }

    /// The address that a person states may hold a day, as the one that the page declares may.
    private static List<Metadata.DateClaim> claims(Metadata metadata, SourceFacts facts) {
        List<Metadata.DateClaim> claims = new ArrayList<>(metadata.dates());
        facts.url().flatMap(HtmlMetadata::address).ifPresent(claims::add);
        claims.sort(Comparator.comparingInt((Metadata.DateClaim c) -> -c.trust()));
        return claims;
    }

    /// Metadata count in universal time: an evening in America is the next day there. The day
    /// before, if the page prints it or has it in its address, is right.
    private static Optional<String> localDay(
            String day, Metadata.DateClaim claim, Metadata metadata, Optional<Printed> printed) {
        if (!EARLY_UTC.matcher(claim.written()).find()) return Optional.empty();
        String before = java.time.LocalDate.parse(day).minusDays(1).toString();
        boolean confirmed =
                printed.filter(p -> p.edtf().equals(before)).isPresent()
                        || metadata.dates().stream()
                                .anyMatch(
                                        d ->
                                                d.source().equals(HtmlMetadata.ADDRESS)
                                                        && d.written().equals(before));
        return confirmed ? Optional.of(before) : Optional.empty();
    }

    private PublicationDate stated(Printed printed) {
        return new PublicationDate(
                printed.edtf(),
                PublicationDate.Basis.STATED,
                Optional.of(rendition.passage(printed.start(), printed.end())));
    }

    private Optional<String> day(String written) {
        Matcher matcher = DAY.matcher(written);
        if (matcher.find())
            return PrintedDates.date(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)))
                    .map(Object::toString);
        return dates.in(written).stream().findFirst().map(f -> f.day().toString());
    }

    private Optional<Printed> printed() {
        Printed best = null;
        for (Printed candidate : candidates())
            if (best == null || candidate.score() > best.score()) best = candidate;
        return Optional.ofNullable(best).filter(b -> b.score() >= 40);
    }

    private List<Printed> candidates() {
        List<Printed> found = new ArrayList<>();
        int lead = 0;
        while (lead < draft.size() && !draft.isArticleProse(lead)) lead++;
        int last = draft.size() - 1;
        while (last > 0 && !draft.isArticleProse(last)) last--;
        // a heading below the text that repeats the title leads elsewhere
        int title = draft.title() <= lead ? draft.title() : -1;
        int from = title >= 0 ? Math.max(0, title - NEAR) : Math.max(0, lead - NEAR);
        for (int i = 0; i < Math.min(from, HEAD); i++) bare(i, found);
        for (int i = 0; i < Math.min(draft.size(), LINES_OF_TITLE); i++) credit(i, found);
        for (int i = from; i < draft.size(); i++) {
            String text = draft.form(i).text();
            if (i >= lead && i <= lead + 3 && draft.isArticle(i)) {
                int at = i;
                datelines.full(text).ifPresent(date -> found.add(at(at, date, 50)));
            }
            if (text.length() > MAX_LINE || dates.lettersBeside(text) > MAX_LETTERS) continue;
            if (COPYRIGHT.matcher(text).find() || opensSentence(text) || isSentence(i)) continue;
            boolean underTitle = title >= 0 && i >= title && i <= Math.min(title + NEAR, lead + 2);
            boolean opening = title < 0 && i <= lead;
            boolean closing = (i > last && i <= last + NEAR) || (i == last && last > lead);
            boolean other =
                    draft.part(i) == Block.Part.TEASER || draft.part(i) == Block.Part.COMMENT;
            if (underTitle || opening) add(i, text, other ? 50 : 60, found);
            else if (!other && (i < lead || i == lead + 1)) add(i, text, 45, found);
            else if (!other && i <= lead + LINES_OF_LEAD && isByline(text)) add(i, text, 43, found);
            else if (!other && closing) add(i, text, 42, found);
        }
        return found;
    }

    /// "Ann Author | 4 January 2019, 12:40": who wrote it, and the day with its hour.
    private boolean isByline(String text) {
        return dates.in(text).size() == 1
                && PrintedDates.hasClock(text)
                && dates.lettersBeside(text) <= LETTERS_OF_BYLINE;
    }

    /// A line at the very head that is a date and nothing else.
    private void bare(int i, List<Printed> found) {
        String text = draft.form(i).text();
        List<PrintedDates.Found> all = dates.in(text);
        if (all.size() == 1 && dates.lettersBeside(text) == 0) found.add(at(i, all.getFirst(), 41));
    }

    /// "Writer freed, The Daily News, 10 May 2019": a title that ends with where and when.
    private void credit(int i, List<Printed> found) {
        String text = draft.form(i).text();
        List<PrintedDates.Found> all = dates.in(text);
        if (all.isEmpty() || text.length() > MAX_LINE + MAX_LETTERS) return;
        PrintedDates.Found last = all.getLast();
        boolean ends = text.substring(last.end()).strip().length() <= 1;
        if (ends && CREDIT.matcher(text.substring(0, last.start())).find())
            found.add(at(i, last, 44));
    }

    private Printed at(int i, PrintedDates.Found date, int score) {
        int start = draft.raw(i).start();
        return new Printed(date.day().toString(), start + date.start(), start + date.end(), score);
    }

    /// "11 May 2016, after searches of his house ...": a page cut off in the middle of its story.
    private boolean opensSentence(String text) {
        List<PrintedDates.Found> all = dates.in(text);
        return !all.isEmpty()
                && SENTENCE_GOES_ON
                        .matcher(text)
                        .region(all.getLast().end(), text.length())
                        .lookingAt()
                && published.stream().noneMatch(CueLexicon.fold(text)::contains);
    }

    /// A line that tells something, other than when it was published.
    private boolean isSentence(int i) {
        String folded = CueLexicon.fold(draft.form(i).text());
        return OpeningRule.isSentence(draft.form(i), dates)
                && published.stream().noneMatch(folded::contains)
                && updated.stream().noneMatch(folded::contains);
    }

    private void add(int i, String text, int base, List<Printed> found) {
        String folded = CueLexicon.fold(text);
        boolean saysPublished = published.stream().anyMatch(folded::contains);
        List<PrintedDates.Found> all = dates.in(text);
        for (int n = 0; n < all.size(); n++) {
            PrintedDates.Found date = all.get(n);
            int before = n == 0 ? 0 : all.get(n - 1).end();
            String words = CueLexicon.fold(text.substring(before, date.start()));
            int score = base - n;
            // "update:" ends as "date:" does, "last updated on:" as "on:"
            if (updated.stream().anyMatch(words::contains)) score -= 25;
            else if (published.stream().anyMatch(words::contains)) score += 30;
            else if (saysPublished && n == 0) score += 10;
            if (draft.part(i) == Block.Part.LEGAL) score -= 40;
            if (PrintedDates.hasClock(text)) score += 5;
            found.add(at(i, date, score));
        }
    }
}
