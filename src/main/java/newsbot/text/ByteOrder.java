package newsbot.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a byte order mark, or the places of zero bytes, say of the charset.
 *
 * @param mark length of the mark in bytes; 0 without one
 */
record ByteOrder(Charset charset, int mark) {
    private static final int SAMPLE = 2048;
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    static @Nullable ByteOrder of(byte[] bytes) {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0x7F);
        }
        if (head >>> 8 == 0xEFBBBF) {
            return new ByteOrder(StandardCharsets.UTF_8, 3);
        }
        if (head == 0x0000FEFFL) {
            return new ByteOrder(UTF_32BE, 4);
        }
        if (head == 0xFFFE0000L) {
            return new ByteOrder(UTF_32LE, 4);
        }
        if (head == 0x0000003CL) {
            return new ByteOrder(UTF_32BE, 0);
        }
        if (head == 0x3C000000L) {
            return new ByteOrder(UTF_32LE, 0);
        }
        if (head >>> 16 == 0xFEFF) {
            return new ByteOrder(StandardCharsets.UTF_16BE, 2);
        }
        if (head >>> 16 == 0xFFFE) {
            return new ByteOrder(StandardCharsets.UTF_16LE, 2);
        }
        return byZeros(bytes);
    }

    /** Mark-up is ASCII, so half of its UTF-16 bytes are zero: the even ones or the odd ones. */
    private static @Nullable ByteOrder byZeros(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int enough = Math.max(2, length / 10);
        if (even >= enough && odd * 8 < even) {
            return new ByteOrder(StandardCharsets.UTF_16BE, 0);
        }
        if (odd >= enough && even * 8 < odd) {
            return new ByteOrder(StandardCharsets.UTF_16LE, 0);
        }
        return null;
    }
}
