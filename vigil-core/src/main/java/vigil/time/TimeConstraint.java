package vigil.time;

/// What one fact demands of unknown days.
sealed interface TimeConstraint {
    /// A day is one of these.
    record Among(String what, DaySet days) implements TimeConstraint {}

    /// A day lies so many days after another.
    ///
    /// @param base the other
    /// @param what the day
    /// @param least at least so many days, negative for before
    /// @param most at most
    record After(String base, String what, long least, long most) implements TimeConstraint {}

    /// Where a day most likely lies: no demand, only used to choose among the days that are left.
    ///
    /// @param base what it counts from
    /// @param what the day
    /// @param days how many days after the base
    /// @param give how far off it usually is, in days
    record Near(String base, String what, long days, long give) implements TimeConstraint {}

    /// What holds as a rule and gives way to everything that is told: a date without a year is told
    /// within a year.
    record Usual(After link) implements TimeConstraint {}
}
