package newsbot.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** How a chat is drawn: a bar with its name, and a bubble for each message. */
final class ChatDrawing {
    private static final Color GROUND = new Color(0xDCE6EE);
    private static final Color BAR = new Color(0x2B6CA3);
    private static final Color LINK = new Color(0x1F6FB2);
    private static final Color INK = new Color(0x1F2933);
    private static final Color PALE = new Color(0x6B7B8C);
    private static final int BAR_HEIGHT = 110;
    private static final int MARGIN = 30;
    private static final int PADDING = 34;
    private static final int CORNER = 36;
    private static final int WRAP = Pictures.WIDTH - 4 * MARGIN - 2 * PADDING;
    private static final float HEADLINE = 36;
    private static final float TEXT = 34;
    private static final float FOOTER = 27;
    private static final int GAP = 16;

    private ChatDrawing() {}

    /** A line of text, and the room above it. */
    private record Line(TextLayout layout, Color colour, int above) {
        float height() {
            return above + layout.getAscent() + layout.getDescent() + layout.getLeading();
        }
    }

    static BufferedImage of(ChatPicture chat, Font font) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        List<List<Line>> bubbles = chat.messages().stream()
                .map(message -> lines(message, font, context))
                .toList();
        int height = BAR_HEIGHT
                + MARGIN
                + bubbles.stream().mapToInt(bubble -> height(bubble) + MARGIN).sum();
        BufferedImage image = new BufferedImage(Pictures.WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, Pictures.WIDTH, height);
        canvas.setColor(BAR);
        canvas.fillRect(0, 0, Pictures.WIDTH, BAR_HEIGHT);
        canvas.setColor(Color.WHITE);
        TextLayout title = new TextLayout(chat.title(), font.deriveFont(Font.BOLD, HEADLINE), context);
        title.draw(canvas, 2 * MARGIN, BAR_HEIGHT / 2f + title.getAscent() / 2 - title.getDescent() / 2);
        int top = BAR_HEIGHT + MARGIN;
        for (List<Line> bubble : bubbles) {
            draw(canvas, bubble, top);
            top += height(bubble) + MARGIN;
        }
        canvas.dispose();
        return image;
    }

    private static int height(List<Line> bubble) {
        double lines = bubble.stream().mapToDouble(Line::height).sum();
        return (int) Math.ceil(lines) + 2 * PADDING;
    }

    private static void draw(Graphics2D canvas, List<Line> bubble, int top) {
        canvas.setColor(Color.WHITE);
        canvas.fillRoundRect(MARGIN, top, Pictures.WIDTH - 4 * MARGIN, height(bubble), CORNER, CORNER);
        float y = top + PADDING;
        for (Line line : bubble) {
            canvas.setColor(line.colour());
            line.layout()
                    .draw(
                            canvas,
                            MARGIN + PADDING,
                            y + line.above() + line.layout().getAscent());
            y += line.height();
        }
    }

    private static List<Line> lines(ChatPicture.Message message, Font font, FontRenderContext context) {
        List<Line> lines = new ArrayList<>();
        wrap(lines, message.headline(), font.deriveFont(Font.BOLD, HEADLINE), LINK, context);
        message.lines().forEach(text -> wrap(lines, text, font.deriveFont(TEXT), INK, context));
        wrap(lines, message.footer(), font.deriveFont(FOOTER), PALE, context);
        return lines;
    }

    private static void wrap(List<Line> lines, String text, Font font, Color colour, FontRenderContext context) {
        if (text.isBlank()) {
            return;
        }
        AttributedString styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context);
        int above = lines.isEmpty() ? 0 : GAP;
        while (measurer.getPosition() < text.length()) {
            lines.add(new Line(measurer.nextLayout(WRAP), colour, above));
            above = 0;
        }
    }
}
