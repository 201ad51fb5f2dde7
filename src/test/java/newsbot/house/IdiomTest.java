package newsbot.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the classes of the house are written. */
final class IdiomTest {
    private static final Pattern EMPTY_NAMES =
            Pattern.compile(".*(Impl|Manager|Helpers?|Utils?|Utility|Service|Processor|DTO|Dto|Abstract.*|Base)$");

    @Test
    void namesSaySomething() {
        List<String> wrong = House.classes().stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> EMPTY_NAMES.matcher(name).matches())
                .toList();

        assertThat(House.classes().size()).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsAbstract() {
        List<String> wrong = House.classes().stream()
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void classesAreFinal() {
        List<String> wrong = House.classes().stream()
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaClass::getName)
                .filter(name -> !name.endsWith("package-info"))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsProtected() {
        members()
                .that()
                .areDeclaredInClassesThat()
                .areTopLevelClasses()
                .should()
                .notBeProtected()
                .check(House.classes());
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(House.classes());
    }

    @Test
    void timeIsAnArgument() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(House.classes());
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(House.classes());
    }

    @Test
    void onlyTheCommandLineOwnsTheStreamsAndTheExit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("newsbot")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(House.classes());
    }
}
