package vigil.report;

import vigil.casefile.CaseFile;
import vigil.casefile.Gap;
import vigil.text.Page;

import java.util.HashSet;
import java.util.Set;

/// Where the gaps of a case file that comes in parts stand among those of all parts.
enum GapOrder {
    /// What concerns no page that was read comes first, the rest in the order of the pages.
    BY_PAGE,
    /// Behind all others.
    LAST,
    /// The case file is whole and its gaps are in order.
    AS_THEY_STAND;

    /// Tells the places of gaps of one part: equal ones stay as they stand.
    interface Places {
        String of(Gap gap);
    }

    Places in(CaseFile part) {
        return switch (this) {
            case AS_THEY_STAND -> _ -> "";
            case LAST -> _ -> "2";
            case BY_PAGE -> {
                Set<String> pages = new HashSet<>();
                for (Page page : part.pages()) pages.add(page.id());
                yield gap -> gap.document().filter(pages::contains).map(id -> "1" + id).orElse("0");
            }
        };
    }
}
