package vigil.report;

import vigil.claim.ActType;

import java.util.Locale;

/// The lanes of a timeline, from top to bottom: acts of a kind stand on one height.
enum Lane {
    CUSTODY,
    COURT,
    TREATMENT,
    AROUND,
    REQUESTS;

    /// {@return the key of its name among the words}
    String key() {
        return "lane." + name().toLowerCase(Locale.ROOT);
    }

    static Lane of(ActType type) {
        return switch (type) {
            case ABDUCTION,
                    SEARCH,
                    ARREST,
                    REMAND,
                    HOUSE_ARREST,
                    TRANSFER,
                    RELEASE,
                    EXCHANGE,
                    PARDON,
                    EXILE ->
                    CUSTODY;
            case CHARGE, HEARING, CONVICTION, SENTENCE, ACQUITTAL, APPEAL, RULING -> COURT;
            case TORTURE, DENIAL, PUNISHMENT_CELL, HUNGER_STRIKE, ILLNESS, HOSPITALISATION, DEATH ->
                    TREATMENT;
            case PROTEST, AWARD, STATEMENT, SANCTION -> AROUND;
        };
    }
}
