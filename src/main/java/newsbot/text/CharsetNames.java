package newsbot.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Charset names as they are meant: in the wild "iso-8859-1" holds windows-1252 and "iso-8859-9"
 * windows-1254 (WHATWG Encoding, 4.2), and "win-1251" or "utf8mb4" is nobody's standard.
 */
final class CharsetNames {
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s;,\"'>]+)");
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GBK"),
            Map.entry("gb_2312-80", "GBK"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("cyrillic", "ISO-8859-5"));
    private static final Pattern WINDOWS = Pattern.compile("(?:x-)?(?:win|windows|cp|ms)[-_ ]?(125[0-8]|874)");
    private static final Pattern UTF = Pattern.compile("utf[-_ ]?(8|16|32|16le|16be|32le|32be)");

    private CharsetNames() {}

    static @Nullable Charset find(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        Matcher windows = WINDOWS.matcher(key);
        Matcher utf = UTF.matcher(key);
        if (windows.matches()) {
            key = windows.group(1).equals("874") ? "x-windows-874" : "windows-" + windows.group(1);
        } else if (utf.matches()) {
            key = "utf-" + utf.group(1);
        }
        key = MEANT.getOrDefault(key, key);
        try {
            Charset charset = Charset.forName(key);
            Charset meant = charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
            return meant.canEncode() ? meant : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    static @Nullable String parameterOf(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher parameter = PARAMETER.matcher(contentType);
        return parameter.find() ? parameter.group(1) : null;
    }

    /** Whether ASCII bytes mean ASCII in it; UTF-16, UTF-32 and EBCDIC cannot be what ASCII bytes are. */
    static boolean isAsciiBased(Charset charset) {
        return new String(new byte[] {'<', 'a', '>'}, charset).equals("<a>");
    }

    /** Whether the difference is only in the way bytes are ordered or announced. */
    static boolean sameFamily(Charset one, Charset other) {
        return (one.name().startsWith("UTF-16") && other.name().startsWith("UTF-16"))
                || (one.name().startsWith("UTF-32") && other.name().startsWith("UTF-32"));
    }
}
