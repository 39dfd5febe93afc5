package vigil.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vigil.claim.ClaimReader;
import vigil.claim.PageClaims;
import vigil.language.Languages;
import vigil.source.Inputs;
import vigil.source.Intake;
import vigil.text.PageReading;
import vigil.text.Reader;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RecordCodecTest {
    record Leaf(String name, Optional<Integer> number, Set<Side> sides) {}

    record Tree(List<Node> nodes, boolean green, double height) {}

    sealed interface Node {
        record Twig(Leaf leaf) implements Node {}

        record Fork(List<Node> nodes, long age) implements Node {}
    }

    enum Side {
        LEFT,
        RIGHT
    }

    @Test
    void a_tree_of_records_comes_back_as_it_was() {
        var codec = new RecordCodec<>(Tree.class);
        Node twig =
                new Node.Twig(
                        new Leaf(
                                "a\ud800\u0000\u0451",
                                Optional.of(-7),
                                Set.of(Side.RIGHT, Side.LEFT)));
        Tree tree =
                new Tree(
                        List.of(twig, new Node.Fork(List.of(twig, twig), Long.MIN_VALUE)),
                        true,
                        1.5);

        assertThat(codec.read(codec.write(tree))).isEqualTo(tree);
    }

    @Test
    void bytes_that_are_cut_off_are_refused() {
        var codec = new RecordCodec<>(Tree.class);
        byte[] bytes =
                codec.write(
                        new Tree(
                                List.of(new Node.Twig(new Leaf("x", Optional.empty(), Set.of()))),
                                false,
                                0));

        for (int cut = 0; cut < bytes.length / 2; cut++) {
            byte[] part = java.util.Arrays.copyOf(bytes, cut);
            assertThatThrownBy(() -> codec.read(part)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void what_every_example_says_comes_back_as_it_was() {
        var codec = new RecordCodec<>(PageClaims.class);
        var languages = Languages.bundled();
        var reader = new Reader(languages);
        var claims = new ClaimReader(languages);
        List<PageClaims> pages = new ArrayList<>();
        for (Intake intake :
                Inputs.read(List.of(examples().resolve("swap"), examples().resolve("four"))))
            if (intake instanceof Intake.Taken taken
                    && reader.read("d" + pages.size(), taken.original(), taken.facts())
                            instanceof PageReading.Read(var page)) pages.add(claims.read(page));

        assertThat(pages).hasSizeGreaterThan(5);
        for (PageClaims page : pages) {
            byte[] bytes = codec.write(page);
            assertThat(codec.read(bytes)).isEqualTo(page);
            assertThat(codec.write(codec.read(bytes))).isEqualTo(bytes);
        }
    }

    private static Path examples() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.isDirectory(folder.resolve("examples"))) return folder.resolve("examples");
        throw new IllegalStateException("no examples above " + Path.of("").toAbsolutePath());
    }
}
