package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vigil.journal.Grounds;
import vigil.time.EventDate;

import java.util.Optional;

/// How something is known that no document says.
final class AccountOptions {
    @Option(
            names = "--account",
            paramLabel = "TEXT",
            description = "Who told what, and how: a call, a visit.")
    private @Nullable String account;

    @Option(names = "--told", paramLabel = "DATE", description = "When it was told.")
    private @Nullable EventDate told;

    @Option(
            names = "--account-language",
            paramLabel = "TAG",
            defaultValue = "und",
            description = "In what language the account is.")
    private String language = "und";

    /// {@return the account, if there is one}
    Optional<Grounds> grounds() {
        if (account == null) return Optional.empty();
        EventDate when = told == null ? new EventDate.Undated() : told;
        return Optional.of(new Grounds.Account(account.strip(), when, language));
    }
}
