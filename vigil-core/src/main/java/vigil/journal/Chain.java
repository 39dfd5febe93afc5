package vigil.journal;

import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The entries of one file of the journal, checked against each other: each names the line before
/// it by its digest, so that whoever changes, removes, doubles or reorders a line breaks the chain
/// at the next one.
///
/// A cut tail breaks nothing. It is found only by a [Head] that somebody else holds.
///
/// @param entries that could be read, in the order of the file
/// @param faults what is wrong, in the order of the file; empty for a sound chain
public record Chain(List<Chained> entries, List<Fault> faults) {
    public Chain {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /// Something wrong with one line.
    ///
    /// @param line in the file, from 1
    /// @param reason a sentence
    public record Fault(long line, String reason) {}

    /// {@return the newest entry; empty for an empty file}
    public Optional<Chained> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /// Reads and checks a file of the journal, or a part of one.
    ///
    /// @param stream whose entries are expected
    /// @param before the entry before the first line, where the file begins in the middle of a
    ///   stream
    /// @param file the bytes; each line ends with a line feed
    public static Chain of(StreamId stream, Optional<Head> before, byte[] file) {
        List<Chained> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        long number = before.map(Head::number).orElse(0L);
        Optional<Sha256> previous = before.map(Head::entry);
        int start = 0;
        long line = 0;
        while (start < file.length) {
            line++;
            int end = start;
            while (end < file.length && file[end] != '\n') end++;
            if (end == file.length) {
                faults.add(
                        new Fault(
                                line,
                                "The last line does not end with a line feed: it was cut off while"
                                        + " it was written."));
                break;
            }
            byte[] bytes = Arrays.copyOfRange(file, start, end);
            start = end + 1;
            Entry entry;
            try {
                entry = EntryLine.read(bytes);
            } catch (IllegalArgumentException e) {
                faults.add(
                        new Fault(line, "The line cannot be read: %s.".formatted(e.getMessage())));
                // what follows cannot be chained to a line that cannot be read, but must not be
                // blamed for it: its digest still stands for the bytes that are there
                number++;
                previous = Optional.of(Sha256.of(bytes));
                continue;
            }
            if (!entry.stream().equals(stream))
                faults.add(
                        new Fault(
                                line,
                                "The entry belongs to the stream %s.".formatted(entry.stream())));
            else if (entry.number() != number + 1)
                faults.add(
                        new Fault(
                                line,
                                "Entry %d follows entry %d: entries were removed, doubled or put into another order."
                                        .formatted(entry.number(), number)));
            else if (!entry.previous().equals(previous))
                faults.add(
                        new Fault(
                                line,
                                "Entry %d names another entry before it than the one that stands there: one of the two was changed."
                                        .formatted(entry.number())));
            Chained chained = new Chained(entry, Sha256.of(bytes));
            entries.add(chained);
            number = entry.number();
            previous = Optional.of(chained.digest());
        }
        return new Chain(entries, faults);
    }
}
