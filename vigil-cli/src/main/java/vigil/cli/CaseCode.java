package vigil.cli;

import java.util.Locale;

/// How a value of an enumeration is printed: `house-arrest`.
final class CaseCode {
    private CaseCode() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
