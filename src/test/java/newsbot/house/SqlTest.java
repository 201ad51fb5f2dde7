package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How SQL is written: of literals and constants alone, so that what people type can only ever be bound. A constant's name
 * is in capitals, which {@link IdiomTest} knows to be final; so is what fills a {@code <name>} of Jdbi's.
 */
final class SqlTest {
    private static final Pattern SQL = Pattern.compile(
            "(?is)\\s*(select|insert|update|delete|with|create|drop|alter|pragma|vacuum|truncate|merge)\\s.*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Take SQL as their first argument. */
    private static final Set<String> TAKE_SQL = Set.of(
            "createQuery",
            "createUpdate",
            "createCall",
            "createScript",
            "prepareBatch",
            "prepareStatement",
            "prepareCall",
            "executeQuery",
            "executeUpdate");

    /** Names that stand for one of several literals of the same class, each looked at by a person. */
    private static final Set<String> LOOKED_AT = Set.of(
            "Batch.java sql",
            "Database.java now",
            "Held.java condition",
            "Outbox.java change",
            "Outbox.java condition",
            "Roster.java sql",
            "Settling.java change",
            "StoreCopy.java pragma",
            "Stories.java sql",
            "Subscribers.java sql",
            "Subscribers.java table",
            "SearchSql.java sql");

    /** Puts a query together from as many equal parts as words are searched; the words are bound as lists. */
    private static final String LOOKED_AT_WHOLLY = "SearchSql.java";

    @TempDir
    Path folder = Path.of("");

    @Test
    void sqlIsMadeOfLiteralsAndConstants() {
        Scan scan = scan(House.sources());

        assertThat(scan.statements).as("the test sees SQL").isGreaterThan(100);
        assertThat(scan.wrong).isEmpty();
    }

    @Test
    void whatIsMadeOfValuesIsFound() throws IOException {
        Path bad = folder.resolve("Bad.java");
        Files.writeString(bad, """
                class Bad {
                    void all(Handle handle, String name) {
                        handle.createQuery("select id from chats where name = '" + name + "'");
                        String sql = "delete from chats where id = " + name;
                        handle.execute("update chats set name = '" + name.strip() + "'");
                        handle.createUpdate(name);
                        handle.createQuery("select id from <table>").define("table", name);
                        handle.connection().createStatement();
                        handle.createQuery("select " + COLUMNS + " from chats").define("where", Chats.ACTIVE);
                    }
                }
                """);

        assertThat(scan(List.of(bad)).wrong).hasSize(6);
    }

    private static Scan scan(Collection<Path> sources) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            Scan scan = new Scan();
            for (CompilationUnitTree unit : task.parse()) {
                scan.file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                scan.scan(unit, null);
            }
            return scan;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Scan extends TreeScanner<Void, Void> {
        private final List<String> wrong = new ArrayList<>();
        private String file = "";
        private int statements;

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            List<ExpressionTree> parts = new ArrayList<>();
            leaves(sum, parts);
            if (parts.get(0) instanceof LiteralTree literal
                    && literal.getValue() instanceof String text
                    && SQL.matcher(text).matches()) {
                statements++;
                if (!file.equals(LOOKED_AT_WHOLLY) && !parts.stream().allMatch(Scan::isConstant)) {
                    wrong.add(file + ": " + sum);
                }
                return null;
            }
            return super.visitBinary(sum, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String name = name(call.getMethodSelect());
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (name.equals("createStatement")) {
                wrong.add(file + ": " + call);
            } else if (TAKE_SQL.contains(name) && !arguments.isEmpty()) {
                statements++;
                ExpressionTree sql = arguments.get(0);
                if (!(sql instanceof BinaryTree)) {
                    constant(sql, call);
                }
            } else if (name.equals("define") && arguments.size() == 2) {
                constant(arguments.get(1), call);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void constant(ExpressionTree sql, MethodInvocationTree call) {
            String name = sql instanceof MethodInvocationTree made ? name(made.getMethodSelect()) : name(sql);
            if (!isConstant(sql) && !LOOKED_AT.contains(file + " " + name)) {
                wrong.add(file + ": " + call);
            }
        }

        private static void leaves(ExpressionTree expression, List<ExpressionTree> parts) {
            if (expression instanceof ParenthesizedTree inner) {
                leaves(inner.getExpression(), parts);
            } else if (expression instanceof BinaryTree sum) {
                leaves(sum.getLeftOperand(), parts);
                leaves(sum.getRightOperand(), parts);
            } else {
                parts.add(expression);
            }
        }

        private static boolean isConstant(ExpressionTree expression) {
            return expression instanceof LiteralTree
                    || CONSTANT.matcher(name(expression)).matches();
        }

        private static String name(ExpressionTree expression) {
            if (expression instanceof IdentifierTree identifier) {
                return identifier.getName().toString();
            }
            return expression instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : "";
        }
    }
}
