package newsbot.text;

/**
 * How well bytes fit UTF-8 (RFC 3629).
 *
 * @param sequences valid sequences of two bytes or more
 * @param faults bytes outside ASCII that belong to no valid sequence; a sequence cut off by the end
 *     is none
 */
record Utf8Count(int sequences, int faults) {

    static Utf8Count of(byte[] bytes) {
        int sequences = 0;
        int faults = 0;
        for (int i = 0; i < bytes.length; ) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = lengthAt(bytes, i);
            if (length > 0) {
                sequences++;
                i += length;
            } else if (length < 0) {
                break;
            } else {
                faults++;
                i++;
            }
        }
        return new Utf8Count(sequences, faults);
    }

    boolean isAscii() {
        return sequences == 0 && faults == 0;
    }

    boolean isMostlyValid() {
        return sequences > 0 && faults * 4 <= sequences;
    }

    /** Bytes of the valid sequence at a place; 0 if none stands there, -1 if the end cuts one off. */
    static int lengthAt(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length) {
                // a lone letter of a one-byte charset may end a text, half a sequence of three may too
                return i > 1 ? -1 : 0;
            }
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = length > 2 ? bytes[at + 1] & 0xFF : 0x80;
        boolean outside = (lead == 0xE0 && second < 0xA0)
                || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F);
        return outside ? 0 : length;
    }
}
