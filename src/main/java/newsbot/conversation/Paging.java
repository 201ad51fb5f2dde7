package newsbot.conversation;

/**
 * Where a paging button leads, as its data says: subject, offset, size.
 *
 * @param offset how many newer ones are passed over, at most {@value #FARTHEST}
 * @param size of a page
 */
record Paging(String subject, int offset, int size) {
    private static final int FARTHEST = 10_000;

    /** @throws StaleButton when the data is none of ours */
    static Paging of(String data) {
        String[] parts = data.split(":", -1);
        if (parts.length != 3) {
            throw new StaleButton();
        }
        return new Paging(parts[0], number(parts[1], 0, FARTHEST), number(parts[2], 1, Headlines.MOST));
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new StaleButton();
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new StaleButton();
        }
        return number;
    }
}
