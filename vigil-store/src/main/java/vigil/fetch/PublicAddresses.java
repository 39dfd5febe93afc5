package vigil.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Which IP addresses belong to the public network, by IANA's registries of special-purpose
/// addresses (RFC 6890 and its followers).
///
/// In IPv6 the unknown is refused: only 2000::/3 is given out to anybody, and inside it everything
/// that carries an IPv4 address to a translator or tunnel is refused too, because what stands
/// behind it is not what was checked.
final class PublicAddresses {
    private PublicAddresses() {}

    private record Range(InetAddress from, int bits, String what) {
        static Range of(String prefix, String what) {
            int slash = prefix.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(prefix.substring(0, slash)),
                    Integer.parseInt(prefix.substring(slash + 1)),
                    what);
        }

        boolean contains(byte[] address) {
            byte[] start = from.getAddress();
            if (start.length != address.length) return false;
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
                if (((start[bit / 8] ^ address[bit / 8]) & mask) != 0) return false;
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL =
            List.of(
                    Range.of("0.0.0.0/8", "this network"),
                    Range.of("10.0.0.0/8", "a private network"),
                    Range.of("100.64.0.0/10", "a provider's inner network"),
                    Range.of("127.0.0.0/8", "this machine"),
                    Range.of("169.254.0.0/16", "the local link"),
                    Range.of("172.16.0.0/12", "a private network"),
                    Range.of("192.0.0.0/24", "protocols"),
                    Range.of("192.0.2.0/24", "documentation"),
                    Range.of("192.88.99.0/24", "6to4 relays"),
                    Range.of("192.168.0.0/16", "a private network"),
                    Range.of("198.18.0.0/15", "measurements"),
                    Range.of("198.51.100.0/24", "documentation"),
                    Range.of("203.0.113.0/24", "documentation"),
                    Range.of("224.0.0.0/4", "groups of receivers"),
                    Range.of("240.0.0.0/4", "future use"),
                    Range.of("::1/128", "this machine"),
                    Range.of("::/128", "no machine"),
                    Range.of("::/96", "IPv4 inside IPv6"),
                    Range.of("64:ff9b::/96", "translators to IPv4"),
                    Range.of("64:ff9b:1::/48", "translators to IPv4"),
                    Range.of("100::/64", "discarding"),
                    Range.of("2001::/32", "Teredo tunnels"),
                    Range.of("2001::/23", "protocols"),
                    Range.of("2001:db8::/32", "documentation"),
                    Range.of("2002::/16", "6to4 tunnels"),
                    Range.of("3fff::/20", "documentation"),
                    Range.of("5f00::/16", "segment routing"),
                    Range.of("fc00::/7", "a private network"),
                    Range.of("fe80::/10", "the local link"),
                    Range.of("fec0::/10", "a private network"),
                    Range.of("ff00::/8", "groups of receivers"));

    private static final Range GIVEN_OUT = Range.of("2000::/3", "");

    /// {@return what the address is reserved for, to end "… is an address of"; empty if it is
    /// public}
    static Optional<String> reservedFor(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Range range : SPECIAL) if (range.contains(bytes)) return Optional.of(range.what());
        if (address instanceof Inet4Address) return Optional.empty();
        if (!GIVEN_OUT.contains(bytes))
            return Optional.of("a part of IPv6 that is given to nobody");
        // ISATAP: the lower half is 0000:5efe or 0200:5efe and an IPv4 address
        if ((bytes[8] & 0xFD) == 0
                && bytes[9] == 0
                && bytes[10] == 0x5E
                && bytes[11] == (byte) 0xFE) return Optional.of("ISATAP tunnels");
        return Optional.empty();
    }
}
