package newsbot.conversation;

/**
 * What somebody asks for and how many of it: the last word counts if it is a number, {@value Headlines#MOST} at the most.
 */
record Counted(String words, int count) {
    static Counted of(String text) {
        int space = text.lastIndexOf(' ');
        String last = text.substring(space + 1);
        if (!last.matches("[0-9]+")) {
            return new Counted(text, Headlines.USUAL);
        }
        // more digits than two, whatever they say, are too many
        int asked = last.length() > 2 ? Headlines.MOST : Integer.parseInt(last);
        int count = Math.max(1, Math.min(Headlines.MOST, asked));
        return new Counted(space < 0 ? "" : text.substring(0, space).strip(), count);
    }
}
