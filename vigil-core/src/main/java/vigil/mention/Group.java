package vigil.mention;

import vigil.text.Passage;

import java.util.List;
import java.util.OptionalInt;

/// Several persons spoken of as one: a coordination, a list, "four defendants".
///
/// @param key where it stands
/// @param passage its words
/// @param members named members in reading order, each a candidate's key
/// @param count how many there are where the text says so; more than the members if some stay
///   unnamed
public record Group(MentionKey key, Passage passage, List<MentionKey> members, OptionalInt count) {
    public Group {
        members = List.copyOf(members);
    }
}
