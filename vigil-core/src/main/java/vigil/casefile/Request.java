package vigil.casefile;

import vigil.time.EventDate;

import java.util.Optional;

/// Who asked whom for what, and what came back.
///
/// @param by who asks
/// @param to whom, where told
/// @param what what is asked for, in the words of a source
/// @param date when
/// @param answer what came back
/// @param answerDate when it came back
public record Request(
        Asked by,
        Optional<Asked> to,
        String what,
        EventDate date,
        Answer answer,
        EventDate answerDate) {
    /// A party to a request.
    ///
    /// @param name as written
    /// @param person id of the person, where it is one of the case file
    public record Asked(String name, Optional<String> person) {}

    /// What came back.
    public enum Answer {
        GRANTED,
        REFUSED,
        /// A source says that nothing came back.
        NONE,
        /// The sources are silent.
        UNKNOWN
    }
}
