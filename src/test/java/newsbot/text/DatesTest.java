package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    private static @Nullable Instant parse(String text) {
        return Dates.parse(text, BAKU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 31 May 2023 11:05:00 +0400 | 2023-05-31T07:05:00Z",
                "Mon, 31 May 2023 11:05:00 +0400 | 2023-05-31T07:05:00Z",
                "31 May 2023 11:05:00 GMT | 2023-05-31T11:05:00Z",
                "Wed, 31 May 23 11:05 EST | 2023-05-31T16:05:00Z",
                "Wed, 31 May 99 11:05 Z | 1999-05-31T11:05:00Z",
                "Wed, 31 May 123 11:05 Z | 2023-05-31T11:05:00Z",
                "Wed, 31 May 2023 11:05:07 MSK | 2023-05-31T08:05:07Z",
                "Wed, 31 May 2023 11:05:07 +04 | 2023-05-31T07:05:07Z",
                "Wed, 31 May 2023 11:05:07 GMT+4 | 2023-05-31T07:05:07Z",
                "Wed, 31 May 2023 11:05:07 UTC+04:00 | 2023-05-31T07:05:07Z",
                "Wed, 31 May 2023 11:05:07 GMT +0400 | 2023-05-31T07:05:07Z",
                "Wed, 31 May 2023 11:05:07 -0400 (EDT) | 2023-05-31T15:05:07Z",
                "Wed, 31 May 2023 11:05:07 Asia/Baku | 2023-05-31T07:05:07Z",
                "Wed, 31 May 2023 11:05:07 | 2023-05-31T07:05:07Z",
                "Wed, 31 May 2023 11:05:07 XYZ | 2023-05-31T07:05:07Z",
                "Wed,31 May 2023 11:05:07 +0400 | 2023-05-31T07:05:07Z",
                "Wednesday, 31-May-23 11:05:07 GMT | 2023-05-31T11:05:07Z",
                "Wed May 31 11:05:07 2023 | 2023-05-31T07:05:07Z",
                "Wed May 31 11:05:07 MSK 2023 | 2023-05-31T08:05:07Z",
                "Wed May 31 11:05:07 +0400 2023 | 2023-05-31T07:05:07Z",
                "May 31, 2023 | 2023-05-30T20:00:00Z",
                "May 31st, 2023 at 11:05 pm | 2023-05-31T19:05:00Z",
                "5/31/2023 11:05:07 AM | 2023-05-31T07:05:07Z",
                "5/6/2023 12:05:07 AM | 2023-05-05T20:05:07Z",
                "31 May 2023 - 11:05 | 2023-05-31T07:05:00Z",
                "25 Июня 2026 17:24 | 2026-06-25T13:24:00Z",
                "26 Октября 2021 10:36 | 2021-10-26T06:36:00Z",
                "ср, 31 мая 2023 г. 11:05:00 +0300 | 2023-05-31T08:05:00Z",
                "Среда, 31 Май 2023 11:05 МСК | 2023-05-31T08:05:00Z",
                "31 авг. 2023, 11:05 | 2023-08-31T07:05:00Z",
                "31 мая 2023 в 11:05 | 2023-05-31T07:05:00Z",
                "31 may 2023-cü il, 11:05 | 2023-05-31T07:05:00Z",
                "7 İyun 2023 11:05 | 2023-06-07T07:05:00Z",
                "7 iyul 2023 11:05 | 2023-07-07T07:05:00Z",
                "7 İYL 2023 11:05 | 2023-07-07T07:05:00Z",
                "Çərşənbə axşamı, 7 Avqust 2023 11:05 | 2023-08-07T07:05:00Z",
                "7 Sentyabr 2023 | 2023-09-06T20:00:00Z",
                "7 Fevral 2023 00:30 | 2023-02-06T20:30:00Z",
                "7 noyabr 2023 11:05 +04 | 2023-11-07T07:05:00Z",
                "31.05.2023 11:05 | 2023-05-31T07:05:00Z",
                "31.05.2023, 11:05:09 | 2023-05-31T07:05:09Z",
                "11:05, 31.05.23 | 2023-05-31T07:05:00Z",
                "11:05 31 мая 2023 | 2023-05-31T07:05:00Z",
                "2023-05-31 | 2023-05-30T20:00:00Z",
                "2023-05 | 2023-04-30T20:00:00Z",
                "2023 | 2022-12-31T20:00:00Z",
                "20230531 | 2023-05-30T20:00:00Z",
                "20230531110507 | 2023-05-31T07:05:07Z",
                "20230531T110507Z | 2023-05-31T11:05:07Z",
                "2023-05-31T11:05 | 2023-05-31T07:05:00Z",
                "2023-05-31T11:05:07Z | 2023-05-31T11:05:07Z",
                "2023-05-31T11:05:07.123456+04:00 | 2023-05-31T07:05:07Z",
                "2023-05-31t11:05:07,5z | 2023-05-31T11:05:07Z",
                "2023-05-31T11:05:07+0400 | 2023-05-31T07:05:07Z",
                "2023-05-31T11:05:07+04 | 2023-05-31T07:05:07Z",
                "2023-05-31T11:05:07+04:00[Asia/Baku] | 2023-05-31T07:05:07Z",
                "2023-05-31 11:05:07 +0400 | 2023-05-31T07:05:07Z",
                "2023-05-31 11:05:07 UTC | 2023-05-31T11:05:07Z",
                "2023-05-31T11:05:07[x] | 2023-05-31T07:05:07Z",
                "2023-05-31T11:05:07[ | 2023-05-31T07:05:07Z",
                "2023-05-31 11:05:07 | 2023-05-31T07:05:07Z",
                "2023/05/31 11:05 | 2023-05-31T07:05:00Z",
                "2023.5.1 9:05 | 2023-05-01T05:05:00Z",
                "2023-151 | 2023-05-30T20:00:00Z",
                "2023-W22-3 | 2023-05-30T20:00:00Z",
                "2023W223T1105Z | 2023-05-31T11:05:00Z",
                "2023-05-31T24:00:00Z | 2023-05-31T23:59:59Z",
                "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z",
                "1685516707 | 2023-05-31T07:05:07Z",
                "1685516707123 | 2023-05-31T07:05:07.123Z",
                "1685516707123456 | 2023-05-31T07:05:07.123Z",
                "1685516707.5 | 2023-05-31T07:05:07.500Z",
                "Thu, 01 Jan 2104 00:00:00 GMT | 2104-01-01T00:00:00Z",
                "29 Feb 2024 00:00 GMT | 2024-02-29T00:00:00Z",
                "Sat, 15 Mar 2025 00:00:01 PST | 2025-03-15T08:00:01Z",
                "Fri, 5 Sep 2025 7:05:01 A.M. +0000 | 2025-09-05T07:05:01Z",
            })
    void writtenDateIsUnderstood(String text, Instant moment) {
        assertThat(parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "30 Feb 2023",
                "Sun, 30 Feb 2023 11:05:00 GMT",
                "2023-02-30",
                "2023-02-30T10:00:00Z",
                "29 Feb 2023",
                "31.04.2023",
                "32 May 2023",
                "2023-13-01",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "yesterday",
                "Сегодня, 12:30",
                "12:30",
                "May",
                "31 May",
                "25:61 31 May 2023",
                "99999999999999999999",
                "not a date 12 34 56 78",
                "Wed, 31 Foo 2023 11:05:00 GMT",
                "-",
                "\u0000"
            })
    void impossibleDateIsNone(String text) {
        assertThat(parse(text)).isNull();
    }

    @Test
    void absentOrEndlessTextIsNone() {
        assertThat(Dates.parse(null, BAKU)).isNull();
        assertThat(parse("1 May 2023 ".repeat(100_000))).isNull();
        assertThat(parse("(".repeat(400))).isNull();
    }

    @Test
    void everyMonthOfEveryLanguageIsKnown() {
        String[][] months = {
            "January February March April May June July August September October November December".split(" "),
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
            "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь".split(" "),
            "Yanvar Fevral Mart Aprel May İyun İyul Avqust Sentyabr Oktyabr Noyabr Dekabr".split(" "),
            "YANVAR FEVRAL MART APREL MAY IYUN IYUL AVQUST SENTYABR OKTYABR NOYABR DEKABR".split(" "),
        };
        for (String[] names : months) {
            for (int i = 0; i < 12; i++) {
                Instant moment = parse("9 " + names[i] + " 2023 12:00");
                assertThat(moment).as(names[i]).isEqualTo(Instant.parse("2023-%02d-09T08:00:00Z".formatted(i + 1)));
            }
        }
    }
}
