package vigil.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One digest over everything that language packs can change in a case file.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Languages languages) {
        List<LanguagePack> packs = new ArrayList<>(languages.all());
        packs.add(languages.neutral());
        MessageDigest digest = sha256();
        for (LanguagePack pack : packs) {
            LanguageFolder folder = pack.folder();
            for (String path : folder.files().keySet()) {
                byte[] bytes = folder.bytes(path);
                digest.update(
                        (pack.tag() + "/" + path + "\n" + bytes.length + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            // dictionaries are megabytes in jars whose versions are pinned: name and size tell two
            // of them apart
            pack.properties()
                    .dictionary()
                    .ifPresent(
                            d ->
                                    digest.update(
                                            (d.resource()
                                                            + "\n"
                                                            + MorfologikDictionary.sizeBytes(d)
                                                            + "\n")
                                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
