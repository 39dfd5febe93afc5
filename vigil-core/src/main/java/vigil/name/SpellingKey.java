package vigil.name;

/// How one word of a name sounds, read by the rules of a language and its script: what press
/// spellings of one name have in common.
///
/// @param sounds one ASCII letter a sound, as `sound-pairs.tsv` explains; no sound twice in a row;
///   empty for a word without letters
/// @param unvowelled whether the script leaves out short vowels, so that missing ones mean nothing
public record SpellingKey(String sounds, boolean unvowelled) {
    private static final String VOWELS = "aeiouyIUj";

    /// {@return the consonants, those that spellings exchange brought together; for finding
    /// candidates, never for deciding}
    public String skeleton() {
        var skeleton = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (VOWELS.indexOf(sound) >= 0) continue;
            char coarse =
                    switch (sound) {
                        case 'h', 'G', 'g', 'x', 'k', 'q' -> 'k';
                        case 'S', 's', 'z', 'Z', 'c', 'C', 'J' -> 's';
                        case 'b', 'v', 'f', 'p', 'w' -> 'p';
                        case 'd', 't' -> 't';
                        case 'n', 'm' -> 'n';
                        default -> sound;
                    };
            if (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != coarse)
                skeleton.append(coarse);
        }
        return skeleton.toString();
    }
}
