package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.source.Sha256;
import vigil.stamp.HeadsText;
import vigil.stamp.TimeStamp;
import vigil.stamp.Trust;
import vigil.stamp.VerifyingKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Checks every file under `stamps/`: names against digests, signatures, stamps, and that the
/// entries which were signed or stamped are here.
public final class StampCheck {
    private final Archive archive;
    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> told = new ArrayList<>();
    private final Map<Sha256, byte[]> texts = new TreeMap<>();
    private final Map<Sha256, VerifyingKey> keys = new TreeMap<>();
    private final Set<Head> vouched =
            new TreeSet<>(java.util.Comparator.<Head>naturalOrder().thenComparing(Head::entry));

    private StampCheck(Archive archive, Trust trust) {
        this.archive = archive;
        this.trust = trust;
    }

    /// What was found.
    ///
    /// @param findings what is wrong
    /// @param told who signed and stamped, whether a person trusts them or not, and what is queued
    /// @param vouched heads that somebody trusted has signed or stamped
    public record Report(List<Finding> findings, List<Finding> told, List<Head> vouched) {
        public Report {
            findings = List.copyOf(findings);
            told = List.copyOf(told);
            vouched = List.copyOf(vouched);
        }
    }

    /// Checks the stamps and signatures of an archive.
    public static Report of(Archive archive, Trust trust) throws IOException {
        StampCheck check = new StampCheck(archive, trust);
        check.files();
        return new Report(check.findings, check.told, List.copyOf(check.vouched));
    }

    private void files() throws IOException {
        Path folder = archive.folder().stamps();
        if (!Files.isDirectory(folder)) return;
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
        for (String name : names) if (!StampName.isOne(name)) base(folder, name);
        for (String name : names) if (StampName.isOne(name)) statement(folder, name);
        present();
    }

    private byte[] read(Path folder, String name) throws IOException {
        return archive.disk().readWhole(folder.resolve(name), Stamps.MAX_BYTES);
    }

    /// A text of heads or a key: what signatures and stamps rest on.
    private void base(Path folder, String name) {
        // somebody is writing it, or the next writer removes it
        if (name.endsWith(".part")) return;
        try {
            byte[] bytes = read(folder, name);
            Sha256 digest = Sha256.of(bytes);
            if (name.equals(digest.hex() + Stamps.TEXT)) {
                HeadsText.read(bytes);
                texts.put(digest, bytes);
            } else if (name.equals(digest.hex() + Stamps.KEY)) {
                keys.put(digest, VerifyingKey.read(bytes));
            } else
                found(
                        name,
                        "It is no text, key, signature or stamp under the name of its digest: it"
                                + " was changed, or does not belong here.");
        } catch (IOException | IllegalArgumentException e) {
            found(name, "It cannot be read: " + e.getMessage() + ".");
        }
    }

    private void statement(Path folder, String file) {
        try {
            byte[] bytes = read(folder, file);
            StampName name = StampName.of(file);
            byte[] text = texts.get(name.heads());
            if (text == null)
                found(
                        file,
                        "The text %s%s that it is about is missing or was changed."
                                .formatted(name.heads(), Stamps.TEXT));
            else if (name.ending().equals(Stamps.SIGNATURE)) signature(file, name, text, bytes);
            else if (!Sha256.of(bytes).equals(name.own()))
                found(file, "It was changed: its digest is not the one in its name.");
            else if (name.ending().equals(Stamps.STAMP)) stamp(file, text, bytes);
            else tell(file, "The request for a stamp is queued: the next vigil stamp sends it.");
        } catch (IOException | IllegalArgumentException e) {
            found(file, "It does not hold: " + e.getMessage() + ".");
        }
    }

    private void signature(String file, StampName name, byte[] text, byte[] bytes) {
        VerifyingKey key = keys.get(name.own());
        if (key == null)
            found(
                    file,
                    "The key %s%s that it was made with is missing or was changed."
                            .formatted(name.own(), Stamps.KEY));
        else if (!key.signed(text, bytes))
            found(
                    file,
                    "It is no signature of %s%s by its key.".formatted(name.heads(), Stamps.TEXT));
        else if (trust.covers(key)) {
            vouched.addAll(HeadsText.read(text));
            tell(file, "Signed by a trusted key, %s.".formatted(key.id()));
        } else
            tell(
                    file,
                    "Signed by the key %s, which --trust does not name: it vouches for nothing."
                            .formatted(key.id()));
    }

    private void stamp(String file, byte[] text, byte[] bytes) {
        TimeStamp stamp = TimeStamp.read(bytes, text);
        String by = stamp.signer().getSubjectX500Principal().getName();
        String at = EntryLine.written(stamp.at());
        if (trust.covers(stamp)) {
            vouched.addAll(HeadsText.read(text));
            tell(file, "Stamped at %s by a trusted authority, %s.".formatted(at, by));
        } else
            tell(
                    file,
                    "Stamped at %s by %s, which --trust does not name: it vouches for nothing."
                            .formatted(at, by));
    }

    /// What was signed or stamped is here, whoever did it: a text is kept as it was.
    private void present() {
        Set<Sha256> there = new HashSet<>();
        for (Chained entry : archive.entries()) there.add(entry.digest());
        texts.forEach(
                (digest, text) -> {
                    for (Head head : HeadsText.read(text))
                        if (!there.contains(head.entry()))
                            found(
                                    digest + Stamps.TEXT,
                                    "It names entry %d of stream %s with the digest %s, which is not here: the stream was cut or written anew."
                                            .formatted(head.number(), head.stream(), head.entry()));
                });
    }

    private void found(String name, String what) {
        findings.add(new Finding("stamps/" + name, what));
    }

    private void tell(String name, String what) {
        told.add(new Finding("stamps/" + name, what));
    }
}
