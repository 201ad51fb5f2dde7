package newsbot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PicturesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** What the process without fonts runs. */
    public static void main(String[] arguments) {
        boolean drawn = new Pictures().png(List.of(bars("Karabakh"))).isPresent();
        System.out.println(drawn ? "drawn" : "not drawn");
    }

    private static Chart bars(String name) {
        return new Chart.Bars(name, List.of(new Chart.Bar(name, 12), new Chart.Bar(name + " 2", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Karabakh", "Карабах и Украина", "Qarabağ, Ermənistan, İsrail, şəhər"})
    void amountsAreDrawnInEveryLanguageAtTheWidthOfAPhonesScreen(String name) throws IOException {
        BufferedImage image = decoded(new Pictures().png(List.of(bars(name))).orElseThrow());
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(colours(image)).as("bars and letters on a ground").isGreaterThan(2);
    }

    @Test
    void moreBarsMakeAHigherPictureAndChartsStandBelowOneAnother() throws IOException {
        Chart days = new Chart.Days(
                "Readers",
                List.of(DAY, DAY.plusDays(1)),
                List.of("22.11", "23.11"),
                List.of(new Chart.Line("a", List.of(1L, 2L)), new Chart.Line("b", List.of(0L, 0L))));
        int one = decoded(new Pictures().png(List.of(days)).orElseThrow()).getHeight();
        int two = decoded(new Pictures().png(List.of(days, days)).orElseThrow()).getHeight();
        assertThat(two).isEqualTo(2 * one);
    }

    @Test
    void singleDayIsDrawnToo() {
        Chart day =
                new Chart.Days("Readers", List.of(DAY), List.of("22.11"), List.of(new Chart.Line("a", List.of(0L))));
        assertThat(new Pictures().png(List.of(day))).isPresent();
    }

    @Test
    void chatIsDrawnWithItsMessagesWrappedAtTheWidth() throws IOException {
        ChatPicture.Message small = new ChatPicture.Message("Headline", List.of(), "12:00");
        ChatPicture.Message large =
                new ChatPicture.Message("A long headline ".repeat(8), List.of("text ".repeat(60)), "12:00");
        int one = decoded(new Pictures()
                        .png(new ChatPicture("Site", List.of(small)))
                        .orElseThrow())
                .getHeight();
        BufferedImage two = decoded(new Pictures()
                .png(new ChatPicture("Sayt", List.of(small, large)))
                .orElseThrow());
        assertThat(two.getWidth()).isEqualTo(1000);
        assertThat(two.getHeight()).isGreaterThan(one + 400);
    }

    @Test
    void letterThatNoFontHasMakesNoPictureRatherThanAPictureOfBoxes() {
        assertThat(new Pictures().png(List.of(bars("\uDBFF\uDFFD")))).isEmpty();
    }

    @Test
    void machineWithoutFontsDrawsNothingAndDoesNotFail() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.awt.fontconfig=/nowhere",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PicturesTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(output).contains("not drawn");
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
