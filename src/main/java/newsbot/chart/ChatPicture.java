package newsbot.chart;

import java.util.List;

/**
 * A chat as it looks on a phone, drawn with what will come there.
 *
 * @param title whose chat it is
 * @param messages the oldest first
 */
public record ChatPicture(String title, List<Message> messages) {
    public ChatPicture {
        messages = List.copyOf(messages);
    }

    /**
     * One message; its texts are plain.
     *
     * @param lines below the headline, in paragraphs
     * @param footer small, below all
     */
    public record Message(String headline, List<String> lines, String footer) {
        public Message {
            lines = List.copyOf(lines);
        }
    }

    /** All words of the picture, which a font must have. */
    String words() {
        StringBuilder words = new StringBuilder(title);
        for (Message message : messages) {
            words.append(message.headline())
                    .append(String.join("", message.lines()))
                    .append(message.footer());
        }
        return words.toString();
    }
}
