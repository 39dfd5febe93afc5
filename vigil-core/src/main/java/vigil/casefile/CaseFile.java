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
public record CaseFile(
        MadeBy madeBy,
        List<Page> pages,
        List<PageDate> pageDates,
        List<Person> people,
        List<Case> cases,
        List<Gap> gaps) {
    public CaseFile {
        pages = List.copyOf(pages);
        pageDates = List.copyOf(pageDates);
        people = List.copyOf(people);
        cases = List.copyOf(cases);
        gaps = List.copyOf(gaps);
    }
}
