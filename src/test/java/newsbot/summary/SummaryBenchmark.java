package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import newsbot.bench.Row;
import newsbot.news.Article;
import org.junit.jupiter.api.Test;

/** How long a very long interview takes when the classes are warm, and whether a hundred in a row leave anything behind. */
final class SummaryBenchmark {
    private static final int WORDS = 10_000;
    private static final int ROUNDS = 15;
    private static final int INTERVIEWS = 100;
    private static final int WORDS_EACH = 3_000;

    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

    @Test
    void tenThousandWordsInEveryLanguage() {
        report(Row.SUMMARY_OF_QUESTIONS, true);
        report(Row.SUMMARY_OF_REPORTED_SPEECH, false);
    }

    private void report(Row row, boolean conversation) {
        DoubleSummaryStatistics fastest = Stream.of("en", "ru", "az")
                .mapToDouble(language -> fastest(article(language, conversation, WORDS, 1)))
                .summaryStatistics();
        row.measured(fastest.getMin(), fastest.getMax());
    }

    /** Milliseconds of the fastest of some rounds. */
    private double fastest(Article article) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            assertThat(summarizer.summarize(article)).isPresent();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest / 1e6;
    }

    @Test
    void hundredInterviewsInARow() {
        long first = 0;
        for (int i = 1; i <= INTERVIEWS; i++) {
            String language = List.of("en", "ru", "az").get(i % 3);
            assertThat(summarizer.summarize(article(language, i % 2 == 0, WORDS_EACH, i)))
                    .isPresent();
            first = i == INTERVIEWS / 10 ? heapAfterCollection() : first;
        }
        Row.SUMMARY_HEAP.measured(first / 1e6, heapAfterCollection() / 1e6);
    }

    private static Article article(String language, boolean conversation, int words, int seed) {
        return PlainText.read(new Prose(language, new Random(seed)).interview(conversation, words));
    }

    private static long heapAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Sentences without sense, of a language's function words and of made-up ones, some far more frequent than others. */
    private static final class Prose {
        private static final int VOCABULARY = 3_000;

        private final String language;
        private final Random random;
        private final List<String> functionWords;
        private final List<String> syllables;

        Prose(String language, Random random) {
            this.language = language;
            this.random = random;
            functionWords = List.of((switch (language) {
                        case "ru" -> "и в не на что с по это как к";
                        case "az" -> "və bu ki da ilə üçün bir də hər onun";
                        default -> "the of and to in is that it was for";
                    })
                    .split(" "));
            syllables = List.of((switch (language) {
                        case "ru" -> "ка ро ме ли ста ну до ви ре по та со бе гри ло";
                        case "az" -> "ka rə me li sta nü do çi re pö ta şo bə ğı lo";
                        default -> "ka ro me li sta nu do vi re po ta so be gri lo";
                    })
                    .split(" "));
        }

        String interview(boolean conversation, int words) {
            StringBuilder text = new StringBuilder("T\n\n").append(introduction());
            for (int written = 0; written < words; written += 100) {
                text.append("\n\n");
                if (conversation) {
                    text.append("- ").append(sentence(15, "?")).append("\n\n- ").append(sentences(5));
                } else {
                    text.append(quoted(sentences(6)));
                }
            }
            return text.toString();
        }

        private String introduction() {
            return switch (language) {
                case "ru" -> "Об этом в интервью рассказал историк Иван Гончаров.";
                case "az" -> "Tarixçi Elmar Qasımlı suallarımızı cavablandırdı.";
                default -> "We spoke to historian John Porter.";
            };
        }

        private String quoted(String words) {
            return switch (language) {
                case "ru" -> "«" + words + "», – сказал Гончаров.";
                case "az" -> "“" + words + "”, – deyə Qasımlı bildirib.";
                default -> "“" + words.substring(0, words.length() - 1) + ",” Porter said.";
            };
        }

        private String sentences(int count) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? "" : " ").append(sentence(17, "."));
            }
            return text.toString();
        }

        private String sentence(int length, String end) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(i == 0 ? "" : " ").append(word());
            }
            return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
        }

        private String word() {
            if (random.nextInt(3) == 0) {
                return functionWords.get(random.nextInt(functionWords.size()));
            }
            int rank = (int) (Math.pow(random.nextDouble(), 3) * VOCABULARY);
            int base = syllables.size();
            return syllables.get(rank % base)
                    + syllables.get(rank / base % base)
                    + syllables.get(rank / base / base % base);
        }
    }
}
