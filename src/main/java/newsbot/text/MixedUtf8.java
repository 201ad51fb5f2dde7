package newsbot.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 into which single bytes of windows-1252 were pasted. */
final class MixedUtf8 {
    private static final Charset PASTED = Charset.forName("windows-1252");

    private MixedUtf8() {}

    static String read(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int start = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : Utf8Count.lengthAt(bytes, i);
            if (length > 0) {
                i += length;
                continue;
            }
            text.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
            if (length < 0) {
                return text.append('\uFFFD').toString();
            }
            text.append(new String(bytes, i, 1, PASTED));
            start = ++i;
        }
        return text.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
                .toString();
    }
}
