package vigil.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts a written name into words, each with the particles that belong to it.
final class NameWords {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0·・‧]+");
    private static final Pattern GLUED_INITIAL =
            Pattern.compile("(?<=(?:^|[\\s.-])\\p{L}\\p{M}{0,2}\\.)-?(?=\\p{L})");
    private static final Pattern INITIAL =
            Pattern.compile("\\p{L}\\p{M}*\\.?|\\p{Lu}\\p{Ll}\\p{Ll}?\\.");
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv");
    private static final String ARABIC_ARTICLE = "ال";
    private static final int MIN_ARABIC_WITH_ARTICLE = 5;
    private static final int MAX_WORDS = 24;
    private static final int MIN_GLUED = 3;

    private final PersonNameLexicon lexicon;

    NameWords(PersonNameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// A word with its particles.
    ///
    /// @param how what kind of word it is
    record Word(How how, String text, String core) {}

    enum How {
        PLAIN,
        INITIAL,
        SUFFIX,
        /// With a connector: "van Dyck".
        CONNECTED,
        /// A child's particle and the father's name.
        CHILD,
        /// With the Arabic article.
        ARTICLE,
        /// "Abd El-Fattah", "Abu Bakr": one name of several words.
        COMPOUND,
        TITLE
    }

    /// {@return the words before a comma and those after it; the second list is empty without one}
    List<List<Word>> cut(String written, String language) {
        int comma = written.indexOf(',');
        if (comma < 0) comma = written.indexOf('،');
        if (comma <= 0 || comma == written.length() - 1)
            return List.of(words(written, language), List.of());
        var after = words(written.substring(comma + 1), language);
        if (!after.isEmpty() && after.stream().allMatch(word -> word.how == How.SUFFIX)) {
            var joined = new ArrayList<>(words(written.substring(0, comma), language));
            joined.addAll(after);
            return List.of(joined, List.of());
        }
        return List.of(words(written.substring(0, comma), language), after);
    }

    private List<Word> words(String written, String language) {
        var spaced = GLUED_INITIAL.matcher(written.replace(',', ' ')).replaceAll(" ");
        var tokens = new ArrayList<String>();
        for (String token : BLANKS.split(spaced.strip()))
            if (token.codePoints().anyMatch(Character::isLetterOrDigit)
                    && tokens.size() < MAX_WORDS) tokens.addAll(apart(trimmed(token), written));
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < tokens.size() - 1 && lexicon.title(tokens.get(at), language).isPresent())
            words.add(new Word(How.TITLE, tokens.get(at), tokens.get(at++)));
        int first = at;
        while (at < tokens.size()) at = next(tokens, at, at == first, words);
        return words;
    }

    /// Words that the page glued together are parted, and so are initials without points:
    /// "AnnaKoval", "JC Bach".
    private List<String> apart(String token, String written) {
        if (token.length() == 2
                && token.codePoints().allMatch(Character::isUpperCase)
                && !written.equals(written.toUpperCase(Locale.ROOT))
                && lexicon.familyFirst(token).isEmpty())
            return List.of(token.substring(0, 1) + ".", token.substring(1) + ".");
        for (int i = MIN_GLUED; i <= token.length() - MIN_GLUED; i++)
            if (Character.isUpperCase(token.charAt(i))
                    && Character.isLowerCase(token.charAt(i - 1))
                    && Character.isLowerCase(token.charAt(i + 1))
                    && !token.substring(0, i).equals("Mac"))
                return List.of(token.substring(0, i), token.substring(i));
        return List.of(token);
    }

    /// Reads one word at `at` and returns where the next begins.
    private int next(List<String> tokens, int at, boolean first, List<Word> words) {
        String token = tokens.get(at);
        boolean last = at == tokens.size() - 1;
        Optional<NameParticle> particle = particle(token, first);
        if (particle.isPresent() && !last) {
            int end = at + 1;
            while (end < tokens.size() - 1
                    && particle(tokens.get(end), false).isPresent()
                    && end < at + 3) end++;
            if (particle.get() == NameParticle.CHILD_AFTER && !words.isEmpty()) {
                append(words, token);
                return at + 1;
            }
            String text = String.join(" ", tokens.subList(at, end + 1));
            String head = withoutArticle(tokens.get(end));
            words.add(
                    switch (particle.get()) {
                        case ARTICLE -> new Word(How.ARTICLE, text, head);
                        case CHILD, CHILD_AFTER -> new Word(How.CHILD, text, head);
                        case LINEAGE, SERVANT -> new Word(How.COMPOUND, text, text);
                        case CONNECTOR -> new Word(How.CONNECTED, text, tokens.get(end));
                    });
            return end + 1;
        }
        if (particle.isPresent() && particle.get() == NameParticle.CHILD_AFTER && !words.isEmpty())
            append(words, token);
        else if (SUFFIX.matcher(token).matches() && !first)
            words.add(new Word(How.SUFFIX, token, token));
        else if (INITIAL.matcher(token).matches() && Character.isUpperCase(token.codePointAt(0)))
            words.add(new Word(How.INITIAL, token, token));
        else words.add(plain(token));
        return at + 1;
    }

    private Word plain(String token) {
        int hyphen = token.indexOf('-');
        if (hyphen > 0 && hyphen < token.length() - 2) {
            var particle = lexicon.particle(token.substring(0, hyphen));
            if (particle.isPresent())
                switch (particle.get()) {
                    case SERVANT, LINEAGE -> {
                        return new Word(How.COMPOUND, token, token);
                    }
                    case ARTICLE -> {
                        return new Word(How.ARTICLE, token, token.substring(hyphen + 1));
                    }
                    case CHILD, CHILD_AFTER, CONNECTOR -> {}
                }
        }
        String bare = withoutArticle(token);
        return new Word(bare.equals(token) ? How.PLAIN : How.ARTICLE, token, bare);
    }

    private Optional<NameParticle> particle(String token, boolean first) {
        var particle = lexicon.particle(token);
        if (particle.isEmpty()) return particle;
        boolean small = !Character.isUpperCase(token.codePointAt(0));
        return switch (particle.get()) {
            // "Al Gore", "Ben Johnson": a short form of a given name, not an article
            case ARTICLE, CHILD ->
                    !small && first && lexicon.givenName(token).isPresent()
                            ? Optional.empty()
                            : particle;
            // "Van" and "Do" are family names in Vietnam, "I." and "E." are initials
            case CONNECTOR ->
                    small || (token.length() > 1 && !first && isLatinWord(token))
                            ? particle
                            : Optional.empty();
            case CHILD_AFTER, LINEAGE, SERVANT -> particle;
        };
    }

    private static boolean isLatinWord(String token) {
        return token.codePointAt(0) < 0x250 && !token.equals(token.toUpperCase(Locale.ROOT));
    }

    private static void append(List<Word> words, String particle) {
        Word father = words.removeLast();
        words.add(new Word(How.CHILD, father.text + " " + particle, father.core));
    }

    private static String withoutArticle(String token) {
        return token.startsWith(ARABIC_ARTICLE) && token.length() >= MIN_ARABIC_WITH_ARTICLE
                ? token.substring(ARABIC_ARTICLE.length())
                : token;
    }

    private static String trimmed(String token) {
        int start = 0;
        int end = token.length();
        while (start < end
                && !Character.isLetterOrDigit(token.charAt(start))
                && !Character.isSurrogate(token.charAt(start))) start++;
        while (end > start
                && !Character.isLetterOrDigit(token.charAt(end - 1))
                && !Character.isSurrogate(token.charAt(end - 1))
                && Character.getType(token.charAt(end - 1)) != Character.NON_SPACING_MARK
                && token.charAt(end - 1) != '.') end--;
        return token.substring(start, end);
    }
}
