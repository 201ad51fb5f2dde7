package newsbot.text;

import java.util.List;

/** Month names in English, Russian and Azerbaijani (and Turkish), by the letters they begin with. */
final class Months {
    /** In each line the beginnings that mean that month and nothing else a date is written with. */
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "янв", "yan", "oca"),
            List.of("feb", "фев", "fev", "şub", "sub"),
            List.of("mar", "мар"),
            List.of("apr", "апр", "nis"),
            List.of("may", "май", "мая", "мае"),
            List.of("jun", "июн", "iyn", "iyun", "haz"),
            List.of("jul", "июл", "iyl", "iyul", "tem"),
            List.of("aug", "авг", "avq", "avg", "ağu", "agu"),
            List.of("sep", "сен", "sen", "eyl"),
            List.of("oct", "окт", "okt", "eki"),
            List.of("nov", "ноя", "noy", "kas"),
            List.of("dec", "дек", "dek", "ara"));

    private Months() {}

    /** 1 to 12, or 0 for a word (in lower case) that names no month. */
    static int of(String word) {
        String plain = word.replace('ı', 'i');
        for (int month = 0; month < BEGINNINGS.size(); month++) {
            for (String beginning : BEGINNINGS.get(month)) {
                if (plain.startsWith(beginning)) {
                    return month + 1;
                }
            }
        }
        return 0;
    }
}
