package vigil.time;

import java.util.List;
import java.util.Optional;

/// What a stretch of pieces means to the grammar, under the label of its class.
///
/// @param label name of the class or rule that read it
/// @param value what it says
record Sense(String label, Value value) {
    /// What a word, a number or a finished date says.
    sealed interface Value {}

    /// The value cell of a word's row.
    record Word(String value) implements Value {}

    /// A number in hundredths, so that "2,5" and "two and a half" are whole.
    ///
    /// @param hundredths the number times 100
    /// @param digits how many digits it was written with; 0 for words
    record Amount(long hundredths, int digits) implements Value {
        /// {@return the number, if it is whole and no larger than an int}
        Optional<Integer> whole() {
            if (hundredths % 100 != 0 || hundredths / 100 > Integer.MAX_VALUE)
                return Optional.empty();
            return Optional.of((int) (hundredths / 100));
        }
    }

    /// A finished meaning.
    record Meant(Meaning meaning) implements Value {}

    /// Senses of one match, in reading order.
    record Senses(List<Sense> all) {
        Senses {
            all = List.copyOf(all);
        }

        Optional<String> word(String label) {
            return all.stream()
                    .filter(s -> s.label().equals(label))
                    .map(Sense::value)
                    .filter(Word.class::isInstance)
                    .map(v -> ((Word) v).value())
                    .findFirst();
        }

        Optional<Amount> number(String label) {
            return numbers(label).stream().findFirst();
        }

        List<Amount> numbers(String label) {
            return all.stream()
                    .filter(s -> s.label().equals(label))
                    .map(Sense::value)
                    .filter(Amount.class::isInstance)
                    .map(Amount.class::cast)
                    .toList();
        }

        Optional<Integer> whole(String label) {
            return number(label).flatMap(Amount::whole);
        }

        List<Meaning> meanings() {
            return all.stream()
                    .map(Sense::value)
                    .filter(Meant.class::isInstance)
                    .map(v -> ((Meant) v).meaning())
                    .toList();
        }
    }
}
