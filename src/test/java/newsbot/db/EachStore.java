package newsbot.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Has a parameterized class or test run on every {@link TestStore}; with {@code -Dtests.stores=sqlite}, as the profile
 * "pit" has it, on SQLite alone.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(EachStore.Chosen.class)
public @interface EachStore {

    /** The stores of this test run. */
    final class Chosen implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            boolean alone = "sqlite".equals(System.getProperty("tests.stores"));
            return Stream.of(TestStore.values())
                    .filter(store -> !alone || store == TestStore.SQLITE)
                    .map(Arguments::of);
        }
    }
}
