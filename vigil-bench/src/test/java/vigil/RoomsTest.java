package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Holds the rooms to what their `package-info` says they use.
///
/// A room is a package directly under `vigil`, with all that lies under it. The base package itself
/// holds the few words that every room may say; it may use none of them, and need not be listed.
class RoomsTest {
    private static final String BASE = "vigil";

    /// Main classes only: a test may look into any room.
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages(BASE);

    @Test
    void every_room_in_the_sources_is_seen() throws IOException {
        var inSources = new TreeSet<String>();
        for (var base : Sources.bases()) inSources.addAll(roomsUnder(base));

        var seen = CLASSES.stream().map(RoomsTest::room).collect(toCollection(TreeSet::new));

        assertThat(inSources).contains("cli", "bench");
        assertThat(seen).isEqualTo(inSources);
    }

    @Test
    void every_room_says_what_it_may_use() {
        var silent =
                rooms().keySet().stream()
                        .filter(room -> !room.isEmpty() && declared(room).isEmpty())
                        .toList();

        assertThat(silent).as("rooms without @DependsOn on their package-info").isEmpty();
    }

    @Test
    void a_room_names_only_rooms_that_exist() {
        var unknown = new ArrayList<String>();
        rooms().forEach(
                        (room, uses) ->
                                uses.stream()
                                        .filter(used -> !rooms().containsKey(used))
                                        .forEach(used -> unknown.add(room + " -> " + used)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void no_room_uses_a_room_that_it_does_not_name() {
        var rooms = rooms();
        var unlisted = new TreeSet<String>();
        for (JavaClass from : CLASSES)
            for (var use : from.getDirectDependenciesFromSelf()) {
                var to = use.getTargetClass().getBaseComponentType();
                if (!inBase(to)
                        || to.isEquivalentTo(DependsOn.class)
                        || room(to).isEmpty()
                        || room(to).equals(room(from))) continue;
                if (!rooms.getOrDefault(room(from), Set.of()).contains(room(to)))
                    unlisted.add(
                            "%s may not use \"%s\": %s"
                                    .formatted(
                                            from.getPackageName(), room(to), use.getDescription()));
            }

        assertThat(unlisted).isEmpty();
    }

    @Test
    void rooms_use_each_other_in_one_direction() {
        var left = rooms();
        left.values().forEach(uses -> uses.remove(""));

        // take away rooms that use nothing any more until none is left: what stays is a cycle or
        // stands on one
        while (left.values().removeIf(Set::isEmpty))
            left.values().forEach(uses -> uses.retainAll(left.keySet()));

        assertThat(left).isEmpty();
    }

    @Test
    void no_room_spans_modules() throws IOException {
        var seen = new TreeMap<String, Path>();
        var spanning = new ArrayList<String>();
        for (var base : Sources.bases())
            for (var room : roomsUnder(base)) {
                var other = seen.putIfAbsent(room, base);
                if (other != null) spanning.add("%s: %s and %s".formatted(room, other, base));
            }

        assertThat(spanning).isEmpty();
    }

    /// {@return each room with the rooms it may use}
    private static SortedMap<String, Set<String>> rooms() {
        var rooms = new TreeMap<String, Set<String>>();
        for (JavaClass seen : CLASSES)
            rooms.computeIfAbsent(
                    room(seen), room -> new TreeSet<>(declared(room).orElse(List.of())));
        return rooms;
    }

    private static Optional<List<String>> declared(String room) {
        JavaPackage place = CLASSES.getPackage(room.isEmpty() ? BASE : BASE + "." + room);
        return place.tryGetAnnotationOfType(DependsOn.class).map(listed -> List.of(listed.value()));
    }

    private static String room(JavaClass seen) {
        var name = seen.getPackageName();
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1).split("\\.", 2)[0];
    }

    private static boolean inBase(JavaClass seen) {
        return seen.getPackageName().equals(BASE) || seen.getPackageName().startsWith(BASE + ".");
    }

    private static Set<String> roomsUnder(Path base) throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(base::relativize)
                    .map(file -> file.getNameCount() == 1 ? "" : file.getName(0).toString())
                    .collect(toCollection(TreeSet::new));
        }
    }
}
