package newsbot.text;

import java.time.LocalTime;

/** Times of day as people and machines write them. */
final class Clocks {
    private Clocks() {}

    /** A time; 24:00 is the day's last second and a leap second the one before it. */
    static LocalTime time(int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second == 0) {
            return LocalTime.of(23, 59, 59);
        }
        return LocalTime.of(hour, minute, Math.min(second, second == 60 ? 59 : second));
    }

    static int ofHalfDay(int hour, boolean afternoon) {
        return hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    }
}
