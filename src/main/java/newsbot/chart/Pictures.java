package newsbot.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws charts and chats as PNG of {@value #WIDTH} pixels' width, whose letters are large enough for a phone. Needs no screen,
 * but fonts: a machine without them, or without the letters, as a bare container is, draws nothing.
 */
public final class Pictures {
    static final int WIDTH = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    static {
        // Java would ask an X server that happens to be there
        System.setProperty("java.awt.headless", "true");
    }

    /**
     * The charts below one another.
     *
     * @return PNG; empty where nothing can be drawn, for a reason in the log
     */
    public Optional<byte[]> png(List<? extends Chart> charts) {
        String words = String.join("", charts.stream().map(Chart::words).toList());
        return png(
                words,
                font -> joined(charts.stream()
                        .map(chart -> BitmapEncoder.getBufferedImage(
                                chart instanceof Chart.Bars bars
                                        ? Drawing.of(bars, font)
                                        : Drawing.of((Chart.Days) chart, font)))
                        .toList()));
    }

    /**
     * A chat.
     *
     * @return PNG; empty where nothing can be drawn, for a reason in the log
     */
    public Optional<byte[]> png(ChatPicture chat) {
        return png(chat.words(), font -> ChatDrawing.of(chat, font));
    }

    private static Optional<byte[]> png(String words, Function<Font, BufferedImage> drawing) {
        try {
            Optional<Font> font = Fonts.having(words);
            if (font.isEmpty()) {
                LOG.warn("no picture reason=no-font-has-the-letters");
            }
            return font.map(drawing).map(Pictures::encoded);
        } catch (RuntimeException | LinkageError | InternalError unable) {
            // without fontconfig or its libraries Java's own drawing fails in any of these ways
            LOG.warn("no picture reason={}", unable.toString());
            return Optional.empty();
        }
    }

    private static BufferedImage joined(List<BufferedImage> parts) {
        int height = parts.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage whole = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = whole.createGraphics();
        int top = 0;
        for (BufferedImage part : parts) {
            canvas.drawImage(part, 0, top, null);
            top += part.getHeight();
        }
        canvas.dispose();
        return whole;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
