package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodingTest {
    private static final String RU = "<title>В Баку обсудили «коридор» и цены на нефть — итоги дня</title>";
    private static final String AZ = "<title>Şuşada yeni məktəb açıldı, ölkə üçün gözəl xəbər</title>";
    private static final String TR = "<title>Türkiye ile yeni anlaşma imzalandı, görüşme sıcak geçti İğdır</title>";
    private static final String DE = "<title>Größere Mühe für die Brücke über den Fluß</title>";
    private static final String FR = "<title>Été à Paris : l’élève a gagné – déjà célèbre</title>";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void undeclaredRussianIsDetected(String charset) {
        String text = charset.equals("KOI8-R") || charset.startsWith("ISO") || charset.startsWith("IBM")
                ? RU.replaceAll("[«»—]", "-")
                : RU;
        assertThat(Decoding.of(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-8", "UTF-16LE"})
    void wrongDeclarationIsOverruledAndToldOf(String charset) {
        String text = RU.replaceAll("[«»—]", "-");
        Decoding decoding = Decoding.of(text.getBytes(Charset.forName(charset)), "iso-8859-1", List.of("windows-1254"));
        assertThat(decoding.text()).isEqualTo(text);
        assertThat(decoding.charset().name()).isEqualTo(charset);
        assertThat(decoding.warnings()).hasSize(2).allMatch(warning -> warning.contains(charset));
    }

    @Test
    void utf8DeclaredForOtherBytesIsOverruled() {
        for (String name : List.of("windows-1251", "KOI8-R")) {
            String text = RU.replaceAll("[«»—]", "-");
            assertThat(Decoding.of(text.getBytes(Charset.forName(name)), "utf-8", List.of("UTF-8"))
                            .text())
                    .isEqualTo(text);
        }
        assertThat(Decoding.of(DE.getBytes(StandardCharsets.ISO_8859_1), "utf-8", List.of("UTF-8"))
                        .text())
                .isEqualTo(DE);
        assertThat(Decoding.of(FR.getBytes(Charset.forName("windows-1252")), null, List.of("UTF-8"))
                        .text())
                .isEqualTo(FR);
        assertThat(Decoding.of(TR.getBytes(Charset.forName("windows-1254")), null, List.of())
                        .text())
                .isEqualTo(TR);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-9, windows-1254", "latin5, windows-1254", "win-1251, windows-1251", "cp1251, windows-1251",
        "utf8, UTF-8", "UTF_8, UTF-8", "iso-8859-1, windows-1252", "koi8-r, KOI8-R"
    })
    void namesAreTakenAsMeant(String name, String charset) {
        assertThat(CharsetNames.find(name)).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-2, Zażółć gęślą jaźń łąka",
        "windows-1250, Příliš žluťoučký kůň úpěl",
        "ISO-8859-7, Καλημέρα κόσμε από την Αθήνα",
        "windows-1255, שלום עולם חדשות, ",
        "Shift_JIS, 日本語のニュース",
        "GBK, 中文新闻网站",
        "EUC-KR, 한국어 뉴스",
        "windows-1256, مرحبا بالعالم"
    })
    void declaredCharsetOfAnyScriptIsKept(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(Decoding.of(bytes, null, List.of(charset)).text()).isEqualTo(text);
        assertThat(Decoding.of(bytes, charset, List.of()).warnings()).isEmpty();
    }

    @Test
    void unknownNameIsToldOf() {
        Decoding decoding = Decoding.of(AZ.getBytes(StandardCharsets.UTF_8), null, List.of("x-foo\u0007"));
        assertThat(decoding.text()).isEqualTo(AZ);
        assertThat(decoding.warnings()).singleElement().asString().contains("x-foo?");
    }

    @Test
    void byteOrderMarkWinsAndIsTakenOff() {
        for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Decoding decoding =
                    Decoding.of(("\uFEFF" + AZ).getBytes(Charset.forName(name)), null, List.of("windows-1251"));
            assertThat(decoding.text()).isEqualTo(AZ);
        }
    }

    @Test
    void fewStrayBytesDoNotSpoilUtf8() {
        byte[] text = (RU + RU).getBytes(StandardCharsets.UTF_8);
        text[RU.getBytes(StandardCharsets.UTF_8).length] = (byte) 0x93;
        Decoding decoding = Decoding.of(text);
        assertThat(decoding.text()).isEqualTo(RU + "“" + RU.substring(1));
        assertThat(decoding.warnings()).hasSize(1);
    }

    @Test
    void singleLetterFollowsTheDeclaration() {
        byte[] e = "<title>caf\u00E9</title>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoding.of(e, null, List.of("iso-8859-1")).text()).contains("café");
        assertThat(Decoding.of(e, null, List.of("windows-1251")).text()).contains("cafй");
    }

    @Test
    void anyBytesGiveSomeText() {
        assertThat(Decoding.of(new byte[0]).text()).isEmpty();
        assertThat(Decoding.of(new byte[] {(byte) 0xE2, (byte) 0x80}).text()).isNotNull();
        assertThat(Decoding.of(new byte[] {(byte) 0xFF}).text()).hasSize(1);
        assertThat(Decoding.charsetOf("text/xml; charset=\"windows-1251\"")).isEqualTo("windows-1251");
        assertThat(Decoding.charsetOf("text/xml")).isNull();
    }

    @Test
    void cutOffSequenceAtTheEndIsStillUtf8() {
        byte[] whole = "Новости — ".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 2);
        assertThat(Decoding.of(cut).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Decoding.of(cut).text()).startsWith("Новости");
    }
}
