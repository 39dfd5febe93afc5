package vigil.fetch;

import com.ibm.icu.text.IDNA;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Who is asked: a name, or an address written out.
///
/// Read as the URL standard of the WHATWG reads hosts, because browsers and the pages written for
/// them do: percent signs are decoded, then UTS #46 maps letters of other scripts, full-width
/// digits and other full stops, and a host whose last part is a number is an IPv4 address, whether
/// its parts are decimal, octal or hexadecimal and however few they are. So no notation of an
/// address passes for a name. Refused although browsers take them: IPv6 with a zone, and IPv4
/// wrapped in IPv6.
sealed interface Host {
    /// A name to be resolved.
    ///
    /// @param ascii lower case, letters of other scripts as `xn--`, without the dot at its end
    record Named(String ascii) implements Host {}

    /// An address that needs no resolving.
    record Literal(InetAddress address) implements Host {}

    /// {@return as it stands in an address and in the header `Host`}
    default String written() {
        return switch (this) {
            case Named(var ascii) -> ascii;
            case Literal(Inet6Address address) -> "[" + address.getHostAddress() + "]";
            case Literal(var address) -> address.getHostAddress();
        };
    }

    /// @param written what stands between `//` and the port, brackets included
    static Host parse(String written) throws NotFetched {
        if (written.startsWith("[")) return sixth(written);
        String decoded = percentDecoded(written);
        var ascii = new StringBuilder();
        var info = new IDNA.Info();
        UTS46.nameToASCII(decoded, ascii, info);
        String name = ascii.toString();
        if (name.endsWith(".")) name = name.substring(0, name.length() - 1);
        var errors = info.getErrors();
        errors.removeAll(HARMLESS);
        if (!errors.isEmpty()
                || !name.matches("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*")
                || name.length() > 253)
            throw NotFetched.refused("\"%s\" is not the name of a host.".formatted(shown(written)));
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.matches("[0-9]+|0x[0-9a-f]*")) return fourth(name, written);
        return new Named(name);
    }

    /// {@return why a name is never asked for, by whatever route; empty if it may be}
    static Optional<String> refusal(String name) {
        if (!name.contains("."))
            return Optional.of(
                    "\"%s\" is a name of the local network, which is never fetched from."
                            .formatted(name));
        for (String ending : LOCAL_ENDINGS)
            if (name.endsWith(ending))
                return Optional.of(
                        "\"%s\" ends in \"%s\": names of the local network are never fetched from."
                                .formatted(name, ending));
        return Optional.empty();
    }

    private static Host fourth(String name, String written) throws NotFetched {
        String[] parts = name.split("\\.", -1);
        long address = 0;
        boolean fits = parts.length <= 4;
        for (int i = 0; fits && i < parts.length; i++) {
            long part = number(parts[i]);
            int bytes = i < parts.length - 1 ? 1 : 4 - i;
            fits = part >= 0 && part < 1L << (8 * bytes);
            address = (address << (8 * bytes)) | part;
        }
        if (!fits)
            throw NotFetched.refused(
                    "\"%s\" ends in a number as addresses do, and is none."
                            .formatted(shown(written)));
        try {
            return new Literal(
                    InetAddress.getByAddress(ByteBuffer.allocate(4).putInt((int) address).array()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /// {@return decimal, octal after 0, hexadecimal after 0x; -1 if it is no number below 2^32}
    private static long number(String part) {
        int radix = part.startsWith("0x") ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
        String digits = part.substring(radix == 16 ? 2 : radix == 8 ? 1 : 0);
        if (digits.isEmpty()) return radix == 16 ? 0 : -1;
        try {
            String significant = digits.replaceFirst("^0+(?=.)", "");
            return significant.startsWith("+")
                            || significant.startsWith("-")
                            || significant.length() > 11
                    ? -1
                    : Long.parseLong(significant, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Host sixth(String written) throws NotFetched {
        String inside =
                written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        if (inside.contains("%"))
            throw NotFetched.refused(
                    "\"%s\" names a network card of this machine: such an address is local."
                            .formatted(shown(written)));
        try {
            if (inside.matches("[0-9A-Fa-f:.]{2,45}") && inside.contains(":")) {
                InetAddress address = InetAddress.ofLiteral(inside);
                if (address instanceof Inet4Address)
                    throw NotFetched.refused(
                            "\"%s\" hides an IPv4 address in an IPv6 one: write %s instead."
                                    .formatted(shown(written), address.getHostAddress()));
                return new Literal(address);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw NotFetched.refused("\"%s\" is not an IPv6 address.".formatted(shown(written)));
    }

    private static String percentDecoded(String written) throws NotFetched {
        if (!written.contains("%")) return written;
        byte[] raw = written.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                out.put((byte) (high * 16 + low));
                i += 2;
            } else out.put(raw[i]);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            throw NotFetched.refused("\"%s\" is not the name of a host.".formatted(shown(written)));
        }
    }

    private static String shown(String written) {
        return written.length() <= 80 ? written : written.substring(0, 80) + "…";
    }

    /// STD3 rules are left off: real hosts have `_` in their names. What is allowed is checked
    /// after mapping.
    IDNA UTS46 =
            IDNA.getUTS46Instance(
                    IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /// Said of names that resolve and work: `r3---sn.example` and a dot at the end.
    List<IDNA.Error> HARMLESS =
            List.of(
                    IDNA.Error.HYPHEN_3_4,
                    IDNA.Error.LEADING_HYPHEN,
                    IDNA.Error.TRAILING_HYPHEN,
                    IDNA.Error.EMPTY_LABEL);

    /// RFC 6761, 6762, 8375 and ICANN's reservation of `internal`.
    List<String> LOCAL_ENDINGS =
            List.of(".localhost", ".local", ".internal", ".home.arpa", ".lan", ".localdomain");
}
