package newsbot.topic;

/**
 * Something in a topic that its writer probably did not mean.
 *
 * @param topic the topic's id
 * @param alias the alias as the topic has it
 * @param what in words, naming the alias
 */
public record TopicWarning(String topic, String alias, String what) {}
