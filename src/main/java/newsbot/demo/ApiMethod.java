package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API: what it answers as {@code result}, or why not. */
@FunctionalInterface
interface ApiMethod {
    /** @throws Refusal when the call is refused */
    JsonNode call(Params params) throws InterruptedException;
}
