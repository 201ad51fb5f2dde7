package newsbot.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by the names that dates carry: offsets in every notation, the names of RFC 822 and of
 * the region, and places such as Asia/Baku.
 */
final class Zones {
    private static final Pattern OFFSET = Pattern.compile(
            "(?:gmt|utc|ut|z)?\\s*(?<sign>[-+])\\s*(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?(?::?\\d{2})?(?:\\s.*)?");
    private static final Pattern PLACE = Pattern.compile("\\[?(?<place>[a-z]+/[a-z_]+(?:/[a-z_]+)?)]?");
    private static final Map<String, ZoneOffset> NAMES = names("""
            Z z ut utc gmt wet
            +01:00 west bst cet met mez
            +02:00 eet cest sast
            +03:00 msk eest trt мск
            +03:30 irst
            +04:00 azt get gst amt samt msd
            +05:00 azst uzt pkt yekt
            +05:30 ist
            +08:00 hkt sgt awst
            +09:00 jst kst
            +09:30 acst
            +10:00 aest
            +11:00 aedt
            +12:00 nzst
            +13:00 nzdt
            -03:00 art brt adt
            -03:30 nst
            -04:00 edt ast
            -05:00 est cdt et
            -06:00 cst mdt
            -07:00 mst pdt
            -08:00 pst akdt pt
            -09:00 akst
            -10:00 hst
            """);
    private static final Map<String, ZoneId> PLACES = places();

    private Zones() {}

    /** The zone of a name in lower case: {@code est}, {@code +04}, {@code gmt+4:00}; null if unknown. */
    static @Nullable ZoneId find(String name) {
        String key = name.strip();
        Matcher place = PLACE.matcher(key);
        if (place.matches()) {
            return PLACES.get(place.group("place"));
        }
        Matcher offset = OFFSET.matcher(key);
        if (offset.matches()) {
            return offset(offset);
        }
        String first = key.split("[ \\[]", 2)[0];
        ZoneOffset named = NAMES.get(first.replace(".", ""));
        boolean more = !first.isEmpty() && first.length() < key.length();
        return named != null || !more ? named : find(key.substring(first.length()));
    }

    private static @Nullable ZoneId offset(Matcher offset) {
        int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
        int total = Integer.parseInt(offset.group("hours")) * 60 + minutes;
        try {
            return ZoneOffset.ofTotalSeconds((offset.group("sign").equals("-") ? -total : total) * 60);
        } catch (DateTimeException beyondEighteenHours) {
            return null;
        }
    }

    private static Map<String, ZoneOffset> names(String table) {
        Map<String, ZoneOffset> names = new HashMap<>();
        for (String line : table.split("\n")) {
            String[] words = line.split(" ");
            for (String word : words) {
                if (!word.equals(words[0]) || word.length() == 1) {
                    names.put(word.toLowerCase(Locale.ROOT), ZoneOffset.of(words[0]));
                }
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, ZoneId> places() {
        Map<String, ZoneId> places = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.indexOf('/') > 0) {
                places.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
            }
        }
        return Map.copyOf(places);
    }
}
