package vigil.identity;

import vigil.Reason;
import vigil.mention.MentionKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which candidates name one person.
///
/// @param people in the order of their ids
/// @param byMention the person of each candidate that names one
public record Identities(List<Individual> people, Map<MentionKey, String> byMention) {
    public Identities {
        people = List.copyOf(people);
        byMention = Map.copyOf(byMention);
    }

    /// {@return the id of the person this candidate names, if it names one}
    public Optional<String> personOf(MentionKey candidate) {
        return Optional.ofNullable(byMention.get(candidate));
    }

    /// One person over all pages.
    ///
    /// @param id the key of the first of its mentions, as printed
    /// @param name the fullest and most frequent form
    /// @param mentions its candidates, in order
    /// @param why what joined its spellings
    public record Individual(String id, String name, List<MentionKey> mentions, List<Reason> why) {
        public Individual {
            mentions = List.copyOf(mentions);
            why = List.copyOf(why);
        }
    }
}
