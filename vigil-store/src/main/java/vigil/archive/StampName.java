package vigil.archive;

import vigil.source.Sha256;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a signature, a request or a stamp.
///
/// @param heads digest of the text of heads that it is about
/// @param own of a signature the digest of the key's file, else that of the file itself
/// @param ending with its point
record StampName(Sha256 heads, Sha256 own, String ending) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{64})-([0-9a-f]{64})(\\.sig|\\.tsq|\\.tsr)");

    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    static StampName of(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches())
            throw new IllegalArgumentException("\"" + name + "\" is no name of a stamp");
        return new StampName(
                new Sha256(parts.group(1)), new Sha256(parts.group(2)), parts.group(3));
    }
}
