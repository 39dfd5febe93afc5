package vigil.identity;

import vigil.mention.MentionKey;
import vigil.mention.Role;
import vigil.name.Gender;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One person on one page: the names that the page gives her. Built by [WithinPage], then only
/// read.
final class PagePerson {
    final int page;
    final List<MentionKey> mentions = new ArrayList<>();

    /// Full names, or the lone word if the page gives no full one, with how often.
    final Map<ReadName, Integer> names = new LinkedHashMap<>();

    final Set<Role> roles = EnumSet.noneOf(Role.class);
    Gender gender = Gender.UNKNOWN;

    PagePerson(int page) {
        this.page = page;
    }

    /// {@return whether the page gives a given and a family name}
    boolean isFull() {
        return names.keySet().stream().anyMatch(ReadName::isFull);
    }

    MentionKey first() {
        return mentions.getFirst();
    }

    /// {@return how often the page gives the names that identify the person}
    int named() {
        return names.values().stream().mapToInt(Integer::intValue).sum();
    }
}
