package vigil.mention;

import vigil.language.Feature;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Somebody a page speaks of, while it is being read: the spots that name them and what is known so
/// far.
///
/// Only for resolving references within the page: which mentions are one person is settled over all
/// pages, in `identity`.
final class Referent {
    private final int id;
    private final List<Spot> spots = new ArrayList<>();
    private final Set<Feature> gender = EnumSet.noneOf(Feature.class);
    private final Set<String> labels = new TreeSet<>();
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Map<String, Referent> relatives = new LinkedHashMap<>();

    Referent(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    void add(Spot spot) {
        spots.add(spot);
        addGender(spot.candidate().features());
    }

    /// {@return the spots that name the person, in reading order}
    List<Spot> spots() {
        return spots;
    }

    /// {@return somebody the page does not name: "her lawyer", "a guard"}
    static Referent unnamed(int id, Set<Feature> gender) {
        Referent referent = new Referent(id);
        referent.addGender(gender);
        return referent;
    }

    /// {@return the key of the latest mention before this place; of the first if there is none}
    MentionKey keyBefore(int offset) {
        int low = 0, high = spots.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spots.get(middle).key().start() < offset) low = middle;
            else high = middle - 1;
        }
        return spots.get(low).key();
    }

    /// Adds gender, if nothing clashing is known.
    final void addGender(Set<Feature> features) {
        if (gender.isEmpty()) {
            if (features.contains(Feature.MASCULINE)) gender.add(Feature.MASCULINE);
            else if (features.contains(Feature.FEMININE)) gender.add(Feature.FEMININE);
        }
    }

    Set<Feature> gender() {
        return gender;
    }

    /// {@return whether a word of this gender may stand for the person}
    boolean agrees(Set<Feature> wanted) {
        if (wanted.isEmpty() || gender.isEmpty()) return true;
        return gender.stream().anyMatch(wanted::contains);
    }

    void addRole(Role role, String label) {
        roles.add(role);
        labels.add(label);
    }

    Set<Role> roles() {
        return roles;
    }

    /// {@return the dictionary forms of what the page calls the person}
    Set<String> labels() {
        return labels;
    }

    /// Notes that `other` is this person's `kind`.
    void addRelative(String kind, Referent other) {
        relatives.putIfAbsent(kind, other);
    }

    Map<String, Referent> relatives() {
        return relatives;
    }
}
