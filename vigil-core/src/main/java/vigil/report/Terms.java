package vigil.report;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/// The length of a punishment, in words.
final class Terms {
    private Terms() {}

    /// @param term ISO 8601 duration, `life` or `death`
    static String say(Words words, String term) {
        if (words.find("term." + term).isPresent()) return words.say("term." + term);
        try {
            Period period = Period.parse(term);
            List<String> parts = new ArrayList<>();
            if (period.getYears() != 0) parts.add(words.count("years", period.getYears()));
            if (period.getMonths() != 0) parts.add(words.count("months", period.getMonths()));
            if (period.getDays() != 0) parts.add(words.count("days", period.getDays()));
            return parts.isEmpty() ? term : String.join(" ", parts);
        } catch (DateTimeException e) {
            // hours, or what the reading could not bring into the standard's form: as it is
            return term;
        }
    }
}
