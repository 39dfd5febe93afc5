package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import javax.lang.model.element.Modifier;

/// The rules of the house that neither the compiler nor the formatter checks.
class HouseRulesTest {
    /// Words that name no idea: what is called so belongs to the type it asks about.
    private static final Set<String> HOMELESS =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "misc");

    /// A branch on one of these in Java is a rule that belongs into a pack of data.
    private static final Set<String> LANGUAGES =
            Set.of("en", "fr", "uk", "ru", "tr", "de", "es", "crh", "pl", "it", "be", "ar");

    /// The two rooms that are about letters.
    private static final Set<String> ABOUT_LETTERS = Set.of("language", "name");

    private static final Sources.Parsed SOURCES = Sources.parsed();

    @Test
    void the_sources_are_seen() {
        assertThat(SOURCES.units()).hasSizeGreaterThan(3);
    }

    @Test
    void every_public_type_says_what_it_is() {
        var docs = DocTrees.instance(SOURCES.task());
        var undocumented = new ArrayList<String>();
        for (var unit : SOURCES.units())
            for (var type : unit.getTypeDecls())
                if (type instanceof ClassTree named
                        && named.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        && docs.getDocCommentTree(TreePath.getPath(unit, named)) == null)
                    undocumented.add(place(unit, named) + " " + named.getSimpleName());

        assertThat(undocumented).isEmpty();
    }

    @Test
    void every_package_says_what_it_is() {
        var docs = DocTrees.instance(SOURCES.task());
        var undocumented =
                SOURCES.units().stream()
                        .filter(
                                unit ->
                                        unit.getSourceFile()
                                                .getName()
                                                .endsWith("package-info.java"))
                        .filter(
                                unit ->
                                        docs.getDocCommentTree(
                                                        new TreePath(
                                                                new TreePath(unit),
                                                                unit.getPackage()))
                                                == null)
                        .map(unit -> unit.getPackageName().toString())
                        .toList();

        assertThat(undocumented).isEmpty();
    }

    /// What depends on a language is data. Comments are free: they may show the word that a rule
    // was made for.
    @Test
    void letters_beyond_ascii_stand_only_in_the_rooms_about_letters() {
        var found = new ArrayList<String>();
        eachWord(
                (place, word) -> {
                    if (word.codePoints()
                            .anyMatch(letter -> letter > 127 && Character.isLetter(letter)))
                        found.add(place + " " + word);
                });

        assertThat(found).isEmpty();
    }

    @Test
    void no_rule_in_java_is_for_one_language() {
        var found = new ArrayList<String>();
        eachWord(
                (place, word) -> {
                    if (word.startsWith("\"") && LANGUAGES.contains(word.substring(1)))
                        found.add(place + " " + word + "\"");
                });

        assertThat(found).isEmpty();
    }

    @Test
    void nothing_is_called_by_a_word_that_names_no_idea() {
        var found = new ArrayList<String>();
        for (var unit : SOURCES.units()) {
            for (var part : unit.getPackageName().toString().split("\\."))
                if (HOMELESS.contains(part)) found.add(place(unit, unit));
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    for (var part : type.getSimpleName().toString().split("(?=\\p{Lu})"))
                        if (HOMELESS.contains(part.toLowerCase(Locale.ROOT)))
                            found.add(place(unit, type) + " " + type.getSimpleName());
                    return super.visitClass(type, null);
                }
            }.scan(unit, null);
        }

        assertThat(found).isEmpty();
    }

    @Test
    void every_dependency_has_its_reason_beside_it() throws IOException {
        var pom = Files.readString(Sources.root().resolve("pom.xml"));
        var managed =
                pom.substring(
                        pom.indexOf("<dependencyManagement>"),
                        pom.indexOf("</dependencyManagement>"));

        var reasonless =
                Pattern.compile(
                                "\\s*<dependency>\\s*<groupId>(?!org\\.vigil<)([^<]+)</groupId>\\s*<artifactId>([^<]+)")
                        .matcher(managed)
                        .results()
                        .filter(
                                match ->
                                        !managed.substring(0, match.start())
                                                .stripTrailing()
                                                .endsWith("-->"))
                        .map(match -> match.group(1) + ":" + match.group(2))
                        .toList();

        assertThat(reasonless).isEmpty();
    }

    /// Names and literals outside the rooms about letters; a string comes with its opening quote.
    private static void eachWord(BiConsumer<String, String> work) {
        for (var unit : SOURCES.units()) {
            var parts = List.of(unit.getPackageName().toString().split("\\."));
            if (parts.size() > 1 && ABOUT_LETTERS.contains(parts.get(1))) continue;
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text)
                        work.accept(place(unit, literal), "\"" + text);
                    if (literal.getValue() instanceof Character letter)
                        work.accept(place(unit, literal), "'" + letter);
                    return super.visitLiteral(literal, null);
                }

                @Override
                public Void visitIdentifier(IdentifierTree name, Void nothing) {
                    work.accept(place(unit, name), name.getName().toString());
                    return super.visitIdentifier(name, null);
                }

                @Override
                public Void visitVariable(VariableTree variable, Void nothing) {
                    work.accept(place(unit, variable), variable.getName().toString());
                    return super.visitVariable(variable, null);
                }
            }.scan(unit, null);
        }
    }

    private static String place(CompilationUnitTree unit, Tree tree) {
        long start =
                DocTrees.instance(SOURCES.task()).getSourcePositions().getStartPosition(unit, tree);
        return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start);
    }
}
