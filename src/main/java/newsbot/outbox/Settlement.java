package newsbot.outbox;

/** A claimed delivery and what became of its one attempt. */
public record Settlement(Delivery delivery, Outcome outcome) {}
