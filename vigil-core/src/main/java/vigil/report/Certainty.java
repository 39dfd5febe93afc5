package vigil.report;

/// Certainty in words as well as in figures: the chance that a careful reader accepts the line as
/// read, not that it is true.
final class Certainty {
    private Certainty() {}

    static String say(Words words, int perMille) {
        return words.say("certainty." + level(perMille));
    }

    static String number(int perMille) {
        return Math.round(perMille / 10.0f) + "\u00A0%";
    }

    private static String level(int perMille) {
        if (perMille >= 950) return "5";
        if (perMille >= 850) return "4";
        if (perMille >= 700) return "3";
        return perMille >= 500 ? "2" : "1";
    }
}
