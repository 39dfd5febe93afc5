package vigil.casefile;

import vigil.text.Page;

import java.util.List;

/// What all sources of a bundle say, by person: the one thing that is reported, compared and
/// signed.
///
/// @param madeBy what made it
/// @param pages the documents that were read, in the order of their ids
/// @param people everybody named, over all documents, in the order of their ids
/// @param cases one a detained person, in the order of the people
/// @param gaps what could not be read, dated or told whom it concerns
/// @param review what people have decided, beside what the lines bear
public record CaseFile(
        MadeBy madeBy,
        List<Page> pages,
        List<PageDate> pageDates,
        List<Person> people,
        List<Case> cases,
        List<Gap> gaps,
        Review review) {
    /// A case file that nobody has reviewed.
    public CaseFile(
            MadeBy madeBy,
            List<Page> pages,
            List<PageDate> pageDates,
            List<Person> people,
            List<Case> cases,
            List<Gap> gaps) {
        this(madeBy, pages, pageDates, people, cases, gaps, Review.NONE);
    }

    public CaseFile {
        pages = List.copyOf(pages);
        pageDates = List.copyOf(pageDates);
        people = List.copyOf(people);
        cases = List.copyOf(cases);
        gaps = List.copyOf(gaps);
    }
}
