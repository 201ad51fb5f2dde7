package newsbot.demo;

import java.util.regex.Pattern;

/**
 * Rich messages as far as they are taken here: the HTML of plain messages, and headings, paragraphs,
 * lists and rules, which become lines (Bot API 10.1, "Rich messages").
 */
final class RichHtml {
    private static final int MAX_LENGTH = 32_768;
    private static final Pattern HEADING = Pattern.compile("<(/?)h[1-6]>");
    private static final Pattern ITEM = Pattern.compile("<li>");
    private static final Pattern BREAK = Pattern.compile("<br ?/?>|<hr ?/?>|</p>|</li>|</?[uo]l>");
    private static final Pattern IGNORED = Pattern.compile("</?(?:p|footer|details|aside)>");

    private RichHtml() {}

    /** @throws Refusal 400 if it is empty, too long or can't be parsed */
    static FormattedText parse(String html) {
        if (html.codePointCount(0, html.length()) > MAX_LENGTH) {
            throw Refusal.bad("rich message is too long");
        }
        String plain = HEADING.matcher(html).replaceAll(m -> m.group(1).isEmpty() ? "<b>" : "</b>\n");
        plain = plain.replace("<summary>", "<b>").replace("</summary>", "</b>\n");
        plain = ITEM.matcher(plain).replaceAll("• ");
        plain = BREAK.matcher(plain).replaceAll("\n");
        FormattedText text =
                TelegramHtml.parse(IGNORED.matcher(plain).replaceAll("")).trimmed();
        if (text.text().isEmpty()) {
            throw Refusal.bad("rich message is empty");
        }
        return text;
    }
}
