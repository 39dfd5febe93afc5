package vigil.text;

/// What has to be true of every text before it is hashed and written.
final class TextRepair {
    private TextRepair() {}

    /// {@return the text with U+FFFD in place of halves of surrogate pairs, which UTF-8 cannot
    /// hold}
    static String withoutLoneSurrogates(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = !Character.isSurrogate(c) || isPaired(text, i);
            if (whole) continue;
            if (repaired == null) repaired = new StringBuilder(text);
            repaired.setCharAt(i, '\uFFFD');
        }
        return repaired == null ? text : repaired.toString();
    }

    /// {@return whether the surrogate at this place has its other half beside it}
    static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
