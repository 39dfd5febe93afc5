package vigil.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A ZIP file in memory (APPNOTE.TXT 6.3), read by its central directory.
///
/// The platform's readers stop at an encrypted member or cannot tell one; this one lists every
/// member, and each is unpacked by itself and under a limit. Not read: members packed otherwise
/// than stored or deflated, and files beyond 4 GB (ZIP64), which no limit here lets in.
public final class ZipArchive {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private final byte[] bytes;
    private final List<Member> members;

    private ZipArchive(byte[] bytes, List<Member> members) {
        this.bytes = bytes;
        this.members = List.copyOf(members);
    }

    /// A file of the archive, as its directory describes it.
    ///
    /// @param name as written there; never to be used as a path on a disk
    /// @param encrypted whether a password is needed
    /// @param method 0 stored, 8 deflated
    /// @param packedBytes length of the packed data
    /// @param unpackedBytes length of the data, as the directory says; no more is ever unpacked
    /// @param localHeader where its local header begins
    public record Member(
            String name,
            boolean encrypted,
            int method,
            long packedBytes,
            long unpackedBytes,
            long localHeader) {
        public boolean isFolder() {
            return name.endsWith("/") || name.endsWith("\\");
        }
    }

    /// What unpacking gave.
    public sealed interface Unpacked {
        /// The member's bytes.
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
        record Whole(byte[] bytes) implements Unpacked {}

        /// No bytes.
        ///
        /// @param reason the end of a sentence that begins with the member's name
        record Refused(String reason) implements Unpacked {}
    }

    /// {@return whether the bytes begin as a ZIP file does}
    public static boolean looksLike(byte[] bytes) {
        return bytes.length >= 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /// Opens an archive.
    ///
    /// @param maxMembers further members are not listed
    /// @return no members if the directory at the end is missing, as in a file that was cut off
    public static ZipArchive open(byte[] bytes, int maxMembers) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Member> members = new ArrayList<>();
        int end = findEnd(buffer);
        if (end >= 0) {
            int count = Short.toUnsignedInt(buffer.getShort(end + 10));
            long at = Integer.toUnsignedLong(buffer.getInt(end + 16));
            for (int i = 0; i < count && members.size() < maxMembers; i++) {
                if (at + CENTRAL_LENGTH > bytes.length || buffer.getInt((int) at) != CENTRAL) break;
                int here = (int) at;
                int flags = Short.toUnsignedInt(buffer.getShort(here + 8));
                int nameLength = Short.toUnsignedInt(buffer.getShort(here + 28));
                int extra = Short.toUnsignedInt(buffer.getShort(here + 30));
                int comment = Short.toUnsignedInt(buffer.getShort(here + 32));
                if (at + CENTRAL_LENGTH + nameLength > bytes.length) break;
                members.add(
                        new Member(
                                name(
                                        Arrays.copyOfRange(
                                                bytes,
                                                here + CENTRAL_LENGTH,
                                                here + CENTRAL_LENGTH + nameLength)),
                                (flags & 1) != 0,
                                Short.toUnsignedInt(buffer.getShort(here + 10)),
                                Integer.toUnsignedLong(buffer.getInt(here + 20)),
                                Integer.toUnsignedLong(buffer.getInt(here + 24)),
                                Integer.toUnsignedLong(buffer.getInt(here + 42))));
                at += CENTRAL_LENGTH + nameLength + extra + comment;
            }
        }
        return new ZipArchive(bytes, members);
    }

    /// {@return the members in the directory's order}
    public List<Member> members() {
        return members;
    }

    /// Unpacks one member.
    ///
    /// @param maxBytes more than this is refused
    /// @param maxRatio unpacked bytes a packed byte, looked at from [IntakeLimits#RATIO_FROM] on
    public Unpacked unpack(Member member, long maxBytes, int maxRatio) {
        if (member.encrypted())
            return new Unpacked.Refused(
                    "is encrypted: unpack it with its password and hand over the file");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long header = member.localHeader();
        if (header + LOCAL_LENGTH > bytes.length || buffer.getInt((int) header) != LOCAL)
            return new Unpacked.Refused(
                    "is not where the archive's directory says: the archive is damaged");
        long start =
                header
                        + LOCAL_LENGTH
                        + Short.toUnsignedInt(buffer.getShort((int) header + 26))
                        + Short.toUnsignedInt(buffer.getShort((int) header + 28));
        long packed = member.packedBytes();
        if (start + packed > bytes.length)
            return new Unpacked.Refused("is cut off: the archive is damaged");
        if ((member.method() == 0 ? packed : member.unpackedBytes()) > maxBytes)
            return tooLarge(maxBytes);
        return switch (member.method()) {
            case 0 ->
                    new Unpacked.Whole(
                            Arrays.copyOfRange(bytes, (int) start, (int) (start + packed)));
            case 8 -> inflate(member, (int) start, maxRatio);
            default ->
                    new Unpacked.Refused(
                            "is packed by a method that is not read here (number "
                                    + member.method()
                                    + ")");
        };
    }

    private Unpacked inflate(Member member, int start, int maxRatio) {
        int packed = (int) member.packedBytes();
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(Math.min(1 << 20, Math.max(64, packed * 3)));
        byte[] chunk = new byte[1 << 14];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes, start, packed);
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary()))
                    return new Unpacked.Refused("is cut off: the archive is damaged");
                out.write(chunk, 0, count);
                if (out.size() > member.unpackedBytes())
                    return new Unpacked.Refused(
                            "unpacks to more than the archive's directory says, as archives made to"
                                    + " do harm do");
                if (out.size() > IntakeLimits.RATIO_FROM
                        && out.size() / Math.max(1, packed) > maxRatio)
                    return new Unpacked.Refused(
                            "unpacks to more than %d times its size, as archives made to do harm do"
                                    .formatted(maxRatio));
            }
        } catch (DataFormatException e) {
            return new Unpacked.Refused("is damaged and cannot be unpacked");
        }
        return new Unpacked.Whole(out.toByteArray());
    }

    private static Unpacked tooLarge(long maxBytes) {
        return new Unpacked.Refused(
                "unpacks to more than the %d bytes that are read".formatted(maxBytes));
    }

    /// The end record stands last, before a comment of at most 65,535 bytes.
    private static int findEnd(ByteBuffer buffer) {
        int from = buffer.capacity() - END_LENGTH;
        for (int at = from; at >= 0 && at >= from - 0xFFFF; at--)
            if (buffer.getInt(at) == END) return at;
        return -1;
    }

    /// Names are UTF-8 where they are valid UTF-8, whatever the flag says: most tools write it and
    /// many forget the flag.
    private static String name(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }
}
