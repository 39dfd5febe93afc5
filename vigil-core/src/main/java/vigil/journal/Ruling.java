package vigil.journal;

import java.util.List;

/// What holds of one subject.
///
/// @param heads the decisions on it that no later one has seen, in replay order; several where
///   writers did not know of each other
/// @param verdicts what each of them says
public record Ruling(Subject subject, List<Recorded> heads, List<String> verdicts) {
    public Ruling {
        heads = List.copyOf(heads);
        verdicts = List.copyOf(verdicts);
        if (heads.isEmpty() || heads.size() != verdicts.size())
            throw new IllegalArgumentException("a ruling without a decision: " + subject);
    }

    /// {@return whether people decided differently, not knowing of each other}
    public boolean isConflict() {
        return verdicts.stream().distinct().count() > 1;
    }

    /// {@return the decision that holds; in a conflict only until a person decides again}
    public Recorded holds() {
        return heads.getLast();
    }

    /// {@return what it says}
    public String verdict() {
        return verdicts.getLast();
    }

    /// {@return the decision itself}
    public Decision decision() {
        if (holds().deed() instanceof Deed.Decided(var decision, _)) return decision;
        throw new IllegalStateException(holds().name() + " decides nothing");
    }
}
