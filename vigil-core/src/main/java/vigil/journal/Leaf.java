package vigil.journal;

/// What a decision is about, as its person saw it: a mention, a claim, some words or a page.
///
/// Leaves hold as long as their text does; persons, events and lines are put together anew at every
/// run, so no decision names one.
public sealed interface Leaf permits MentionSeen, ClaimSeen, WordsSeen, PageSeen {}
