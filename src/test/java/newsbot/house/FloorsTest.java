package newsbot.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the packages. */
final class FloorsTest {

    @Test
    void everyPackageHasItsFloor() {
        TreeSet<String> packages = new TreeSet<>();
        House.classes().forEach(type -> packages.add(House.packageOf(type)));

        assertThat(packages).hasSizeGreaterThan(10).isSubsetOf(House.FLOORS.keySet());
    }

    @Test
    void packagesImportLowerFloorsOnly() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : House.classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (House.isOurs(target) && !allowed(House.packageOf(type), House.packageOf(target))) {
                    wrong.add(dependency.getDescription());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean allowed(String from, String to) {
        return from.equals(to)
                || House.FLOORS.getOrDefault(from, -1) > House.FLOORS.getOrDefault(to, 99)
                || from.equals("news") && to.equals("text");
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("newsbot.(*)..").should().beFreeOfCycles().check(House.classes());
    }

    @Test
    void everyPackageSaysWhatItIsForAndItsFloor() {
        for (String name : House.FLOORS.keySet()) {
            Path info = House.MAIN.resolve("newsbot").resolve(name).resolve("package-info.java");
            List<String> lines = House.lines(info);
            String text = String.join("\n", lines).replaceAll("\n \\*(?!/) ?", " ");

            assertThat(text).as(info.toString()).startsWith("/**").contains("@NullMarked");
            assertThat(text.indexOf("*/"))
                    .as("%s: its doc says something", info)
                    .isGreaterThan(40);
            if (!name.equals(House.ROOT)) {
                assertThat(text).as(info.toString()).containsIgnoringCase("floor " + House.FLOORS.get(name));
            }
        }
    }
}
