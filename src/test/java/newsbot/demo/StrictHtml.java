package newsbot.demo;

/** Telegram HTML as the demo's server reads it, for tests of those who write it. */
public final class StrictHtml {
    private StrictHtml() {}

    /**
     * What readers see.
     *
     * @throws Refusal when Telegram would not take it
     */
    public static FormattedText read(String html) {
        return TelegramHtml.parse(html);
    }
}
