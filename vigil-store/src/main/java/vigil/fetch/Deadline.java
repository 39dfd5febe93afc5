package vigil.fetch;

import java.time.Duration;

/// The moment after which an exchange is broken off, on the clock that nobody sets.
///
/// @param nanos by [System#nanoTime]
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return left() <= 0;
    }

    /// {@return the milliseconds left, at least 1 so that sockets do not take it for "for ever",
    /// and no more than `atMost`}
    int millis(Duration atMost) {
        return (int) Math.max(1, Math.min(left() / 1_000_000 + 1, atMost.toMillis()));
    }

    long left() {
        return nanos - System.nanoTime();
    }
}
