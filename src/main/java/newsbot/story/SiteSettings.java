package newsbot.story;

import java.time.ZoneId;
import java.util.List;

/**
 * The site whose stories are distributed.
 *
 * @param name as readers know it
 * @param timeZone of the dates readers see
 * @param interviewSections sections that mark a story as an interview, by category or as part of its address
 */
public record SiteSettings(String name, ZoneId timeZone, List<String> interviewSections) {
    public SiteSettings {
        interviewSections = List.copyOf(interviewSections);
    }
}
