package newsbot.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are on the public internet. The lists are IANA's registries of special-purpose
 * addresses (RFC 6890 and its successors); {@code InetAddress.isSiteLocalAddress} misses many.
 */
final class AddressGuard {
    private static final List<Block> REFUSED_V4 = List.of(
            Block.v4(0, 0, 0, 8),
            Block.v4(10, 0, 0, 8),
            Block.v4(100, 64, 0, 10), // carrier-grade NAT
            Block.v4(127, 0, 0, 8),
            Block.v4(169, 254, 0, 16), // link-local, clouds' metadata
            Block.v4(172, 16, 0, 12),
            Block.v4(192, 0, 0, 24),
            Block.v4(192, 0, 2, 24), // documentation
            Block.v4(192, 88, 99, 24), // 6to4 relays
            Block.v4(192, 168, 0, 16),
            Block.v4(198, 18, 0, 15), // benchmarks
            Block.v4(198, 51, 100, 24), // documentation
            Block.v4(203, 0, 113, 24), // documentation
            Block.v4(224, 0, 0, 4), // multicast
            Block.v4(240, 0, 0, 4)); // reserved, broadcast

    // everything outside of 2000::/3 is refused already: ::1, fc00::/7, fe80::/10, ff00::/8, 64:ff9b::/96 …
    private static final Block GLOBAL_V6 = Block.v6(0x2000, 0, 3);
    private static final List<Block> REFUSED_V6 = List.of(
            Block.v6(0x2001, 0, 23), // Teredo, ORCHID, benchmarks
            Block.v6(0x2001, 0x0db8, 32), // documentation
            Block.v6(0x2002, 0, 16), // 6to4: carries an IPv4 address of anyone's choice
            Block.v6(0x3fff, 0, 20)); // documentation

    private AddressGuard() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return REFUSED_V4.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL_V6.holds(bytes) && REFUSED_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** The addresses whose first {@code bits} bits are those of {@code start}, at most 32. */
    private record Block(int start, int bits) {
        static Block v4(int a, int b, int c, int bits) {
            return new Block(a << 24 | b << 16 | c << 8, bits);
        }

        static Block v6(int first, int second, int bits) {
            return new Block(first << 16 | second, bits);
        }

        boolean holds(byte[] address) {
            int head = (address[0] & 0xff) << 24
                    | (address[1] & 0xff) << 16
                    | (address[2] & 0xff) << 8
                    | (address[3] & 0xff);
            return (head ^ start) >>> (32 - bits) == 0;
        }
    }
}
