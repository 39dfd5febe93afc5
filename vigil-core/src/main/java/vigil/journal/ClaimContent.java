package vigil.journal;

import vigil.claim.Claim;
import vigil.claim.Party;
import vigil.claim.Telling;
import vigil.source.Sha256;
import vigil.text.Stated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a claim says, field by field, without where and by which rules it was read: what a person
/// accepts or rejects.
///
/// @param fields values as written or in codes, by the names of fields
public record ClaimContent(Map<String, String> fields) {
    public ClaimContent {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// A field in which two contents differ.
    ///
    /// @param seen what the person saw; empty if nothing
    /// @param now what is read now; empty if nothing
    public record Change(String field, String seen, String now) {
        @Override
        public String toString() {
            return "%s: %s, now %s".formatted(field, shown(seen), shown(now));
        }

        private static String shown(String value) {
            return value.isEmpty() ? "none" : "\"" + value + "\"";
        }
    }

    /// {@return the content of a claim}
    public static ClaimContent of(Claim claim) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", claim.told().type());
        fields.put("reality", Fields.code(claim.reality()));
        switch (claim.told()) {
            case Telling.ActTold act -> {
                put(fields, "actor", act.actor().map(Party::words));
                put(fields, "place", act.place().map(Stated::value));
                put(fields, "term", act.term().map(Stated::value));
                put(fields, "charge", act.charge().map(Stated::value));
                put(fields, "about", act.about().map(d -> MeaningJson.words(d.meaning())));
                put(fields, "matter", act.matter());
            }
            case Telling.RequestTold request -> {
                fields.put("by", request.by().words());
                put(fields, "to", request.to().map(Party::words));
                fields.put("what", request.what().quote());
                put(fields, "matter", request.matter());
            }
            case Telling.AnswerTold answer -> {
                put(fields, "by", answer.by().map(Party::words));
                fields.put("answer", Fields.code(answer.answer()));
                put(fields, "matter", answer.matter());
            }
            case Telling.Lasting lasting -> {
                fields.put("state", Fields.code(lasting.state()));
                fields.put(
                        "days", lasting.duration().minDays() + "-" + lasting.duration().maxDays());
            }
            case Telling.InState state -> fields.put("state", Fields.code(state.state()));
        }
        claim.when()
                .ifPresent(
                        when -> {
                            fields.put("date", MeaningJson.words(when.expression().meaning()));
                            fields.put("date words", when.expression().passage().quote());
                            fields.put("date tie", Fields.code(when.tie()));
                        });
        put(fields, "said by", claim.speaker().map(Party::words));
        return new ClaimContent(fields);
    }

    private static void put(Map<String, String> fields, String name, Optional<String> value) {
        value.ifPresent(v -> fields.put(name, v));
    }

    /// {@return the fields in which `now` differs from this content, by name}
    public List<Change> changes(ClaimContent now) {
        List<Change> changes = new ArrayList<>();
        var names = new TreeSet<>(fields.keySet());
        names.addAll(now.fields.keySet());
        for (String name : names) {
            String seen = fields.getOrDefault(name, "");
            String other = now.fields.getOrDefault(name, "");
            if (!seen.equals(other)) changes.add(new Change(name, seen, other));
        }
        return changes;
    }

    /// {@return a digest that equal contents share}
    public Sha256 digest() {
        var json = new Fields.Writer();
        fields.forEach(json::put);
        return Sha256.of(json.end().bytes());
    }
}
