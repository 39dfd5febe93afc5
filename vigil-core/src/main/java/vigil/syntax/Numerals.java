package vigil.syntax;

import java.util.OptionalInt;

/// The value of a cardinal before a noun.
final class Numerals {
    private Numerals() {}

    static OptionalInt value(String text, String says) {
        String digits = text.isEmpty() || !Character.isDigit(text.charAt(0)) ? says : text;
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < digits.length() && plain.length() < 9; i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') plain.append(c);
            else if (c == '.' || c == ',') break;
        }
        return plain.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(plain.toString()));
    }
}
