package vigil.search;

import vigil.search.IndexedPassage.ToldAct;
import vigil.time.EventDate;

import java.util.Optional;
import java.util.Set;

/// What a query asks of a passage beside its words: by this the passages of a hit are chosen.
sealed interface PassageTest {
    /// {@return whether the passage is one that was asked for}
    boolean holds(IndexedPassage passage);

    /// One of these persons is named or meant.
    record Names(Set<String> persons) implements PassageTest {
        public Names {
            persons = Set.copyOf(persons);
        }

        @Override
        public boolean holds(IndexedPassage passage) {
            return passage.persons().stream().anyMatch(persons::contains);
        }
    }

    /// An act is told, of one of these types where some are named, and dated so where a date is.
    record Tells(Set<String> types, Optional<EventDate> range, Fit fit) implements PassageTest {
        public Tells {
            types = Set.copyOf(types);
        }

        @Override
        public boolean holds(IndexedPassage passage) {
            return passage.acts().stream().anyMatch(this::fits);
        }

        private boolean fits(ToldAct act) {
            if (!types.isEmpty() && !types.contains(act.type())) return false;
            if (range.isEmpty()) return true;
            Optional<Fit> found = Fit.of(act.date(), range.get());
            return found.isPresent() && (fit == Fit.POSSIBLY || found.get() == Fit.CERTAINLY);
        }
    }
}
