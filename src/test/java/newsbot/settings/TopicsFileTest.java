package newsbot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsbot.topic.Alias;
import newsbot.topic.Topic;
import org.junit.jupiter.api.Test;

final class TopicsFileTest {
    private final Faults faults = new Faults();

    private TopicsFile.Read read(String text) {
        return TopicsFile.read(new Source("topics.yaml", text), faults);
    }

    @Test
    void aTopicHasNamesAliasesExclusionsAndDoubts() {
        Topic topic = read("""
                        chess:
                          names: {en: Chess, ru: Шахматы}
                          aliases:
                            - grandmaster
                            - [FIDE, ФИДЕ]
                            - az: [şahmat]
                          exclusions: [chess pie]
                          doubts:
                            - {aliases: [Chess], beside: [records]}
                            - {before: ["*ov", "!Aliyev"], after: ["*"]}
                        """).topics().get(0);
        assertThat(faults.lines()).isEmpty();
        assertThat(topic.names()).containsEntry("ru", "Шахматы");
        assertThat(topic.aliases())
                .containsExactly(
                        Alias.of("grandmaster"), Alias.of("FIDE"), Alias.of("ФИДЕ"), new Alias("şahmat", "az"));
        assertThat(topic.exclusions()).containsExactly(Alias.of("chess pie"));
        assertThat(topic.doubts())
                .containsExactly(
                        new Topic.Doubt(List.of(Alias.of("Chess")), List.of(Alias.of("records")), List.of(), List.of()),
                        new Topic.Doubt(
                                List.of(),
                                List.of(),
                                List.of(Alias.of("*ov"), Alias.of("!Aliyev")),
                                List.of(Alias.of("*"))));
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        read("""
                Iran:
                  names: {en: Iran}
                all: {names: {en: All}}
                oil:
                  names: {english: Oil}
                  alias: [oil]
                gas:
                  aliases: ["!!", {x: 1, Y: [a]}]
                  doubts: none
                empty: {}
                list: [a]
                marks:
                  aliases: [Iran, "*ov"]
                  exclusions: ["!Baku"]
                  doubts: [{aliases: [Iran]}, {beside: ["*"]}]
                """);
        assertThat(faults.lines())
                .containsExactly(
                        "topics.yaml:1: Iran: not a topic id, up to 32 lower-case Latin letters, digits and hyphens expected (and not \"all\")",
                        "topics.yaml:3: all: not a topic id, up to 32 lower-case Latin letters, digits and hyphens expected (and not \"all\")",
                        "topics.yaml:4: oil: neither names nor aliases, at least one of them expected",
                        "topics.yaml:5: oil.names.english: not a language, a code such as en, ru or az expected",
                        "topics.yaml:6: oil.alias: unknown key (did you mean aliases?), one of names, aliases, exclusions, doubts expected",
                        "topics.yaml:7: gas: neither names nor aliases, at least one of them expected",
                        "topics.yaml:8: gas.aliases[0]: !! has no letters, a word or phrase expected",
                        "topics.yaml:8: gas.aliases[1]: not a language: x, a code such as en expected",
                        "topics.yaml:8: gas.aliases[1]: not a language: Y, a code such as en expected",
                        "topics.yaml:9: gas.doubts: a single value, a list of aliases with the words they stand beside expected",
                        "topics.yaml:10: empty: neither names nor aliases, at least one of them expected",
                        "topics.yaml:11: list: a list, a group of keys expected",
                        "topics.yaml:11: list: neither names nor aliases, at least one of them expected",
                        "topics.yaml:12: marks.aliases: *ov has a mark that only before and after of doubts take",
                        "topics.yaml:12: marks.exclusions: !Baku has a mark that only before and after of doubts take",
                        "topics.yaml:15: marks.doubts[0]: no words, at least one of beside, before and after expected",
                        "topics.yaml:15: marks.doubts[1].beside: * has a mark that only before and after of doubts take");
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(read("").topics()).isEmpty();
        assertThat(faults.lines())
                .containsExactly("topics.yaml:1: no topics, topic ids with names and aliases expected");
    }

    @Test
    void warningsNameTheirLine() {
        assertThat(read("""
                        a:
                          aliases:
                            - the
                            - Baku
                        b:
                          aliases: [Baku]
                        """).warnings())
                .containsExactly(
                        "topics.yaml:3: a: alias \"the\" stands in nearly every text",
                        "topics.yaml:6: b: alias \"Baku\" is an alias of topic a too");
    }
}
