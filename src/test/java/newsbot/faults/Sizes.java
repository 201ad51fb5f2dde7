package newsbot.faults;

/** How large the journeys are: short as a rule, in full with {@code mvn -Pfaults verify}. */
final class Sizes {
    static final int CHATS = Integer.getInteger("faults.chats", 300);
    static final int KILLS = Integer.getInteger("faults.kills", 2);
    static final long SEED = Long.getLong("faults.seed", 20_261_122L);

    private Sizes() {}

    /** What was counted, for whoever reads the test's output. */
    static void report(String journey, String counted) {
        System.out.println("journey=" + journey + " " + counted);
    }
}
