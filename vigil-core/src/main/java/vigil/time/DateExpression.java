package vigil.time;

import vigil.text.Passage;

/// A date as a page words it, before anybody knows its year or what it counts from.
///
/// @param passage the words, prepositions of time included ("since January 2015"); where a named
///   act follows that the date counts from ("three days after the arrest"), the passage ends before
///   the act
/// @param meaning what they mean
/// @param rule id of the rule that read them
public record DateExpression(Passage passage, Meaning meaning, String rule) {}
