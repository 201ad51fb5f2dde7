/** A real browser on the demo's page, and what readers do there; run by {@code mvn -Pbrowser verify}. */
@org.jspecify.annotations.NullMarked
package newsbot.browser;
