package newsbot.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.beans.XMLDecoder;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;

/** What the program never does, since others were broken into that way. */
final class SafetyTest {

    @Test
    void certificatesAndHostNamesAreCheckedByTheJdkAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(TrustManager.class)
                        .or(assignableTo(HostnameVerifier.class))
                        .or(assignableTo(SSLSocketFactory.class))
                        .or(belongToAnyOf(SSLContext.class)))
                .check(House.classes());
        assertThat(calls("okhttp3\\.OkHttpClient\\$Builder\\.(sslSocketFactory|hostnameVerifier|connectionSpecs)"))
                .isEmpty();
    }

    @Test
    void noObjectIsMadeOfAClassThatForeignBytesName() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class, XMLDecoder.class))
                .orShould()
                .beAnnotatedWith(JsonTypeInfo.class)
                .check(House.classes());
        assertThat(calls("com\\.fasterxml\\..*\\.\\w*([dD]efaultTyping|[pP]olymorphicTypeValidator)\\w*"))
                .isEmpty();
        assertThat(calls("org\\.yaml\\.snakeyaml\\.Yaml\\..*")).isEmpty();
    }

    @Test
    void noOtherProgramIsStarted() {
        assertThat(
                        calls(
                                "java\\.lang\\.(Runtime\\.(exec|load|loadLibrary)|ProcessBuilder\\..*|System\\.load(Library)?)"))
                .isEmpty();
        assertThat(calls("javax\\.script\\..*|java\\.lang\\.Class\\.forName|java\\.lang\\.ClassLoader\\.loadClass"))
                .isEmpty();
    }

    /** Elsewhere a file would be made as the umask has it; a lock file is made before it is opened. */
    @Test
    void filesAreMadeForTheirOwnerAlone() {
        assertThat(calls("java\\.nio\\.file\\.Files\\.(create(File|TempFile)|write|writeString|copy|new(OutputStream|"
                                + "BufferedWriter|ByteChannel))|java\\.io\\.(FileWriter|PrintWriter)\\.<init>")
                        .stream()
                        .filter(call -> !call.contains("<newsbot.db.PrivateFile."))
                        .filter(call -> !call.contains("<newsbot.Main.commandLine(")))
                .isEmpty();
    }

    @Test
    void theTestSeesCalls() {
        assertThat(calls("java\\.lang\\.System\\.exit")).isNotEmpty();
        assertThat(calls("com\\.fasterxml\\..*")).isNotEmpty();
    }

    /** The program's calls of methods whose full names match. */
    private static Set<String> calls(String names) {
        Pattern pattern = Pattern.compile(names);
        TreeSet<String> found = new TreeSet<>();
        House.classes()
                .forEach(type -> type.getCodeUnitCallsFromSelf().stream()
                        .filter(call -> pattern.matcher(call.getTargetOwner().getName() + "."
                                        + call.getTarget().getName())
                                .matches())
                        .forEach(call -> found.add(call.getDescription())));
        return found;
    }
}
