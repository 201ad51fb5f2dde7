package newsbot.story;

import java.time.ZoneId;
import java.util.List;

/**
 * The site whose stories are distributed.
 *
 * @param name as readers know it
 * @param timeZone of the dates readers see
 * @param interviewSections sections that mark a story as an interview, by category or as part of its address
 * @param breaking words, phrases and sections that make a story breaking news; see {@link BreakingNews}
 */
public record SiteSettings(String name, ZoneId timeZone, List<String> interviewSections, List<String> breaking) {
    public SiteSettings {
        interviewSections = List.copyOf(interviewSections);
        breaking = List.copyOf(breaking);
    }
}
