package newsbot.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text that foreign bytes stand for, whatever their sender says of them. Order of belief: byte
 * order mark; the zeros of UTF-16 and UTF-32; UTF-8 that is valid; then the declared charset (HTTP
 * header or document) or a guessed one, whichever reads more like language. Never fails: bytes that
 * mean nothing become U+FFFD.
 *
 * @param text without byte order mark
 * @param charset what the bytes were read as
 * @param warnings one sentence each: unknown names, declarations that the bytes contradict
 */
public record Decoding(String text, Charset charset, List<String> warnings) {
    private static final Charset EBCDIC = Charset.forName("IBM037");
    private static final byte[] EBCDIC_XML = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

    public Decoding {
        warnings = List.copyOf(warnings);
    }

    /** The text of bytes without any outer knowledge. */
    public static Decoding of(byte[] bytes) {
        return of(bytes, null, List.of());
    }

    /**
     * The text of bytes.
     *
     * @param http the charset of the HTTP header, if it names one
     * @param declared what the document says of itself (XML declaration, meta elements), best first;
     *     names may be wrong, unknown or empty
     */
    public static Decoding of(byte[] bytes, @Nullable String http, List<String> declared) {
        List<String> warnings = new ArrayList<>();
        Set<Charset> named = named(http, declared, warnings);
        ByteOrder order = ByteOrder.of(bytes);
        if (order != null) {
            contradicted(order.charset(), named, warnings);
            return read(bytes, order.mark(), order.charset(), warnings);
        }
        if (startsWith(bytes, EBCDIC_XML)) {
            return read(bytes, 0, EBCDIC, warnings);
        }
        named.removeIf(charset -> !CharsetNames.isAsciiBased(charset));
        Utf8Count utf8 = Utf8Count.of(bytes);
        if (utf8.isAscii()) {
            return read(bytes, 0, escaping(bytes, named), warnings);
        }
        Charset eastern = eastern(bytes, named);
        if (utf8.isMostlyValid() && (eastern == null || utf8.sequences() > 3)) {
            contradicted(StandardCharsets.UTF_8, named, warnings);
            if (utf8.faults() > 0) {
                warnings.add(utf8.faults() + " bytes are not UTF-8 and were read as windows-1252");
                return new Decoding(MixedUtf8.read(bytes), StandardCharsets.UTF_8, warnings);
            }
            return read(bytes, 0, StandardCharsets.UTF_8, warnings);
        }
        Charset best = eastern != null ? eastern : CharsetGuess.best(bytes, named);
        contradicted(best, named, warnings);
        return read(bytes, 0, best, warnings);
    }

    /** The charset parameter of a Content-Type value (RFC 9110, 8.3.2); null if it has none. */
    public static @Nullable String charsetOf(@Nullable String contentType) {
        return CharsetNames.parameterOf(contentType);
    }

    private static Set<Charset> named(@Nullable String http, List<String> declared, List<String> warnings) {
        Set<Charset> named = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        if (http != null) {
            names.add(http);
        }
        names.addAll(declared);
        for (String name : names) {
            Charset charset = CharsetNames.find(name);
            if (charset != null) {
                named.add(charset);
            } else if (!name.isBlank()) {
                warnings.add("unknown charset " + shown(name) + ", detected instead");
            }
        }
        return named;
    }

    private static void contradicted(Charset used, Set<Charset> named, List<String> warnings) {
        for (Charset charset : named) {
            if (!charset.equals(used) && !CharsetNames.sameFamily(charset, used)) {
                warnings.add("declared as " + charset.name() + ", read as " + used.name());
            }
        }
    }

    /** ISO-2022 charsets are written in ASCII bytes and announce themselves by escapes. */
    private static Charset escaping(byte[] bytes, Set<Charset> named) {
        for (Charset charset : named) {
            if (charset.name().startsWith("ISO-2022")) {
                for (byte b : bytes) {
                    if (b == 0x1B) {
                        return charset;
                    }
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** A declared charset of several bytes a letter (Shift_JIS, GBK …) in which the bytes are valid. */
    private static @Nullable Charset eastern(byte[] bytes, Set<Charset> named) {
        for (Charset charset : named) {
            boolean wide = charset.newEncoder().maxBytesPerChar() > 1.5f;
            if (wide && !charset.equals(StandardCharsets.UTF_8) && isValid(bytes, charset)) {
                return charset;
            }
        }
        return null;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private static Decoding read(byte[] bytes, int from, Charset charset, List<String> warnings) {
        CharBuffer text = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        return new Decoding(text.toString(), charset, warnings);
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || bytes[i] != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String name) {
        String clean = name.replaceAll("[^\\x21-\\x7E]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
