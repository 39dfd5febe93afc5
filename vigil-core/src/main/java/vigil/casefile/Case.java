package vigil.casefile;

import java.util.List;

/// What is known of one detained person.
///
/// @param person the person's id
/// @param status where the person is now, as last confirmed
/// @param events in the order of time, undated ones last
/// @param requests in the order of time, undated ones last
/// @param disagreements where sources differ
/// @param gaps what is missing about this person
public record Case(
        String person,
        Status status,
        List<Line<Event>> events,
        List<Line<Request>> requests,
        List<Disagreement> disagreements,
        List<Gap> gaps) {
    public Case {
        events = List.copyOf(events);
        requests = List.copyOf(requests);
        disagreements = List.copyOf(disagreements);
        gaps = List.copyOf(gaps);
    }
}
