package newsbot.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture for a story: hills under a sky, other ones for every name. */
final class SamplePicture {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 504;

    private SamplePicture() {}

    /** A PNG of 960 by 504 points, always the same for the same name. */
    static byte[] png(String name) {
        Random random = new Random(name.hashCode());
        float hue = random.nextFloat();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.45f, 0.75f), 0, HEIGHT, Color.getHSBColor(hue + 0.12f, 0.25f, 0.98f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(255, 250, 230, 200));
        pen.fillOval(120 + random.nextInt(600), 60 + random.nextInt(80), 110, 110);
        for (int ridge = 0; ridge < 4; ridge++) {
            ridge(pen, random, ridge, hue);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void ridge(Graphics2D pen, Random random, int ridge, float hue) {
        int base = 240 + ridge * 65;
        double wave = 0.004 + random.nextDouble() * 0.006;
        double phase = random.nextDouble() * 6;
        int[] xs = new int[WIDTH / 8 + 3];
        int[] ys = new int[xs.length];
        for (int i = 0; i < xs.length - 2; i++) {
            xs[i] = i * 8;
            ys[i] = base - (int) (38 * Math.sin(phase + xs[i] * wave) + 17 * Math.sin(phase * 3 + xs[i] * wave * 2.7));
        }
        xs[xs.length - 2] = WIDTH;
        ys[ys.length - 2] = HEIGHT;
        xs[xs.length - 1] = 0;
        ys[ys.length - 1] = HEIGHT;
        pen.setColor(Color.getHSBColor(hue + 0.04f * ridge, 0.35f + 0.08f * ridge, 0.62f - 0.11f * ridge));
        pen.fillPolygon(xs, ys, xs.length);
    }
}
