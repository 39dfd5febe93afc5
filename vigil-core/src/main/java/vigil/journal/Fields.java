package vigil.journal;

import vigil.source.Sha256;
import vigil.time.EventDate;
import vigil.time.EventDates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The members of an object that is read: each is asked for once, and none may be left over.
final class Fields {
    private final String what;
    private final Map<String, Json> left;

    private Fields(String what, Map<String, Json> left) {
        this.what = what;
        this.left = left;
    }

    /// @param what what the object is, for a reader of the refusal
    static Fields of(Json json, String what) {
        if (!(json instanceof Json.Members(var members)))
            throw new IllegalArgumentException("%s is no object".formatted(what));
        return new Fields(what, new LinkedHashMap<>(members));
    }

    /// Reads an object whole.
    static <T> T all(Json json, String what, Function<Fields, T> read) {
        Fields fields = of(json, what);
        T value = read.apply(fields);
        fields.end();
        return value;
    }

    Optional<Json> may(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    <T> Optional<T> may(String name, Function<Json, T> read) {
        return may(name).map(read);
    }

    Json need(String name) {
        return may(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s lacks its member \"%s\"".formatted(what, name)));
    }

    Optional<String> mayText(String name) {
        return may(name).map(json -> text(json, name));
    }

    String text(String name) {
        return text(need(name), name);
    }

    private String text(Json json, String name) {
        if (json instanceof Json.Text(var text)) return text;
        throw new IllegalArgumentException("\"%s\" of %s is no text".formatted(name, what));
    }

    long whole(String name) {
        if (need(name) instanceof Json.Number(var number)) return number;
        throw new IllegalArgumentException("\"%s\" of %s is no whole number".formatted(name, what));
    }

    int number(String name) {
        return asInt(need(name), name);
    }

    private int asInt(Json json, String name) {
        if (json instanceof Json.Number(var number) && number == (int) number) return (int) number;
        throw new IllegalArgumentException(
                "\"%s\" of %s is no whole number that fits".formatted(name, what));
    }

    Optional<Integer> mayNumber(String name) {
        return may(name).map(json -> asInt(json, name));
    }

    List<Json> items(String name) {
        if (need(name) instanceof Json.Items(var items)) return items;
        throw new IllegalArgumentException("\"%s\" of %s is no list".formatted(name, what));
    }

    <T> List<T> list(String name, Function<Json, T> read) {
        return items(name).stream().map(read).toList();
    }

    /// Two numbers, as offsets are written.
    int[] range(String name) {
        List<Json> two = items(name);
        if (two.size() != 2)
            throw new IllegalArgumentException(
                    "\"%s\" of %s is not two numbers".formatted(name, what));
        return new int[] {asInt(two.getFirst(), name), asInt(two.getLast(), name)};
    }

    Sha256 digest(String name) {
        return new Sha256(text(name));
    }

    Optional<EventDate> mayDate(String name) {
        return mayText(name).map(EventDates::parse);
    }

    /// {@return the date; none is written for an undated one}
    EventDate date(String name) {
        return mayDate(name).orElseGet(EventDate.Undated::new);
    }

    <E extends Enum<E>> Optional<E> mayCode(String name, Class<E> type) {
        return mayText(name).map(code -> decode(code, type, name));
    }

    <E extends Enum<E>> E code(String name, Class<E> type) {
        return decode(text(name), type, name);
    }

    private <E extends Enum<E>> E decode(String code, Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) if (code(constant).equals(code)) return constant;
        throw new IllegalArgumentException(
                "\"%s\" of %s is \"%s\", which this version does not know"
                        .formatted(name, what, code));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return a refusal of a word that names a case}
    IllegalArgumentException unknown(String name, String word) {
        return new IllegalArgumentException(
                "\"%s\" of %s is \"%s\", which this version does not know"
                        .formatted(name, what, word));
    }

    void end() {
        if (!left.isEmpty())
            throw new IllegalArgumentException(
                    "%s has a member \"%s\", which this version does not know"
                            .formatted(what, left.keySet().iterator().next()));
    }

    /// An object being written.
    static final class Writer {
        private final Map<String, Json> members = new LinkedHashMap<>();

        Writer put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        Writer put(String name, String text) {
            return put(name, new Json.Text(text));
        }

        Writer put(String name, long number) {
            return put(name, new Json.Number(number));
        }

        Writer put(String name, Enum<?> constant) {
            return put(name, code(constant));
        }

        Writer put(String name, Sha256 digest) {
            return put(name, digest.hex());
        }

        Writer put(String name, EventDate date) {
            if (!(date instanceof EventDate.Undated)) put(name, EventDates.print(date));
            return this;
        }

        Writer text(String name, Optional<String> text) {
            text.ifPresent(t -> put(name, t));
            return this;
        }

        <T> Writer may(String name, Optional<T> value, Function<T, Json> write) {
            value.ifPresent(v -> put(name, write.apply(v)));
            return this;
        }

        <T> Writer list(String name, List<T> all, Function<T, Json> write) {
            return put(name, new Json.Items(all.stream().map(write).toList()));
        }

        Writer range(String name, int start, int end) {
            return put(name, new Json.Items(List.of(new Json.Number(start), new Json.Number(end))));
        }

        Json.Members end() {
            return new Json.Members(members);
        }
    }
}
