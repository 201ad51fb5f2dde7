package newsbot.ops;

/** HTML as it is written: everything that is not a tag of ours is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup of the program's own, without anything foreign. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Any text, also within the quotes of an attribute. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    Html number(long number) {
        out.append(number);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
