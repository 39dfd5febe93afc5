package vigil.claim;

import java.util.Locale;

/// What can happen to a detained person, or be done by one. Names are neutral; a source's "illegal"
/// or "fabricated" lives only in its quote.
public enum ActType {
    ABDUCTION,
    SEARCH,
    ARREST,
    CHARGE,
    REMAND,
    HOUSE_ARREST,
    TRANSFER,
    HEARING,
    CONVICTION,
    SENTENCE,
    ACQUITTAL,
    APPEAL,
    RULING,
    RELEASE,
    EXCHANGE,
    PARDON,
    EXILE,
    TORTURE,
    DENIAL,
    PUNISHMENT_CELL,
    HUNGER_STRIKE,
    ILLNESS,
    HOSPITALISATION,
    DEATH,
    PROTEST,
    AWARD,
    STATEMENT,
    SANCTION;

    /// {@return the name in case files: `house-arrest`}
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the type with this code}
    ///
    /// @throws IllegalArgumentException if there is none
    public static ActType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
