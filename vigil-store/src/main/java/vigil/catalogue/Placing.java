package vigil.catalogue;

import vigil.casefile.Parts;
import vigil.catalogue.Tables.Row;
import vigil.identity.PageLinks;
import vigil.identity.PageLinks.Linked;
import vigil.identity.PageLinks.Signature;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which documents and decisions of a catalogue stand in one part: told by names, texts and
/// decisions alone, so that no page need be at hand.
final class Placing {
    private final Tables tables;
    private final Parts parts;

    Placing(Tables tables, Parts parts) {
        this.tables = tables;
        this.parts = parts;
    }

    /// Forgets a document or a decision, and names that nothing else bears.
    void forget(String member) {
        for (Row row : tables.all("SELECT name FROM bearer WHERE member = ?", member)) {
            long name = row.number(0);
            tables.execute("DELETE FROM bearer WHERE name = ? AND member = ?", name, member);
            if (tables.one("SELECT 1 FROM bearer WHERE name = ? LIMIT 1", name).isPresent())
                continue;
            tables.execute("DELETE FROM code WHERE name = ?", name);
            tables.execute("DELETE FROM name WHERE number = ?", name);
        }
        tables.execute("DELETE FROM document WHERE entry = ?", member);
        tables.execute("DELETE FROM decision WHERE entry = ?", member);
    }

    /// Takes parts apart: their documents and decisions stand in none until they are placed anew.
    void unplace(Set<Long> stale) {
        for (long part : stale) {
            tables.execute("UPDATE document SET part = NULL WHERE part = ?", part);
            tables.execute("UPDATE decision SET part = NULL WHERE part = ?", part);
            tables.execute("DELETE FROM part WHERE number = ?", part);
        }
    }

    /// Notes by which names a document or a decision may be linked to others.
    void bear(String member, List<Signature> names) {
        for (Signature name : names)
            tables.execute("INSERT OR IGNORE INTO bearer VALUES (?, ?)", number(name), member);
    }

    private long number(Signature name) {
        Optional<Row> known =
                tables.one(
                        "SELECT number FROM name WHERE written = ? AND language = ? AND subject ="
                                + " ?",
                        name.written(),
                        name.language(),
                        name.subject());
        if (known.isPresent()) return known.get().number(0);
        long number =
                tables.insert(
                        "INSERT INTO name (written, language, subject, given) VALUES (?, ?, ?, ?)",
                        name.written(),
                        name.language(),
                        name.subject(),
                        parts.links().givenName(name));
        for (String code : parts.links().codes(name))
            tables.execute("INSERT OR IGNORE INTO code VALUES (?, ?)", code, number);
        return number;
    }

    /// Places anew whatever something joined or left.
    ///
    /// @param stale parts that lost something
    /// @param step the update that this is
    void place(Replay replay, Set<Long> stale, long step) {
        Map<String, Recorded> holding = new LinkedHashMap<>();
        for (Recorded by : replay.effective()) holding.put(by.chained().digest().hex(), by);
        Set<Long> touched = new TreeSet<>(stale);
        List<String> loose = decisions(holding, touched);
        List<String> members = new ArrayList<>(loose);
        for (Row row :
                tables.all("SELECT entry FROM document WHERE part IS NULL AND reading IS NOT NULL"))
            members.add(row.text(0));
        // what stands in no part yet is grouped in memory, and finds no more of its kind here
        if (tables.one("SELECT 1 FROM part LIMIT 1").isPresent())
            for (String member : members) touched.addAll(neighbours(member));
        unplace(touched);
        group(holding, replay, step);
    }

    /// Brings the table of decisions up to those that hold.
    ///
    /// @param touched takes the parts that a decision left or joined
    /// @return those that stand in no part
    private List<String> decisions(Map<String, Recorded> holding, Set<Long> touched) {
        Map<String, Optional<Long>> placed = new HashMap<>();
        for (Row row : tables.all("SELECT entry, part FROM decision"))
            placed.put(row.text(0), row.maybe(1).map(Long::valueOf));
        placed.forEach(
                (entry, part) -> {
                    if (holding.containsKey(entry)) return;
                    part.ifPresent(touched::add);
                    forget(entry);
                });
        List<String> loose = new ArrayList<>();
        holding.forEach(
                (entry, by) -> {
                    if (placed.getOrDefault(entry, Optional.empty()).isPresent()) return;
                    loose.add(entry);
                    tables.execute("INSERT OR REPLACE INTO decision VALUES (?, NULL)", entry);
                    Parts.name(Replay.decision(by)).ifPresent(name -> bear(entry, List.of(name)));
                    for (Sha256 payload : Replay.decision(by).payloads())
                        for (Row row :
                                tables.all(
                                        "SELECT part FROM document WHERE payload = ? AND part IS"
                                                + " NOT NULL",
                                        payload.hex())) touched.add(row.number(0));
                });
        return loose;
    }

    /// {@return the parts of whatever is linked to this member by a name or a text}
    private Set<Long> neighbours(String member) {
        Set<Long> found = new HashSet<>();
        for (Row row :
                tables.all(
                        "SELECT part FROM document WHERE part IS NOT NULL AND rendition = (SELECT"
                                + " rendition FROM document WHERE entry = ?)",
                        member)) found.add(row.number(0));
        for (Row mine :
                tables.all(
                        "SELECT n.number, n.written, n.language, n.subject FROM bearer b JOIN name"
                                + " n ON n.number = b.name WHERE b.member = ?",
                        member)) {
            PageLinks.Near near = parts.links().near(signature(mine, 1));
            for (Row row :
                    tables.all(
                            "SELECT DISTINCT n.number, n.written, n.language, n.subject, n.given"
                                    + " FROM code mine JOIN code c ON c.code = mine.code JOIN name"
                                    + " n ON n.number = c.name WHERE mine.name = ?",
                            mine.number(0)))
                if (near.links(signature(row, 1), given(row)))
                    for (Row part :
                            tables.all(
                                    "SELECT part FROM document JOIN bearer ON member = entry WHERE"
                                            + " name = ?1 AND part IS NOT NULL UNION SELECT part"
                                            + " FROM decision JOIN bearer ON member = entry WHERE"
                                            + " name = ?1 AND part IS NOT NULL",
                                    row.number(0))) found.add(part.number(0));
        }
        return found;
    }

    /// {@return the given name of a row of a name, which a catalogue of an earlier layout learns
    /// here}
    private String given(Row name) {
        Optional<String> known = name.maybe(4);
        if (known.isPresent()) return known.get();
        String given = parts.links().givenName(signature(name, 1));
        tables.execute("UPDATE name SET given = ? WHERE number = ?", given, name.number(0));
        return given;
    }

    /// {@return the names by which a document or a decision may be linked}
    static List<Signature> names(Tables tables, String member) {
        return tables
                .all(
                        "SELECT written, language, subject FROM bearer JOIN name ON number = name"
                                + " WHERE member = ? ORDER BY number",
                        member)
                .stream()
                .map(name -> signature(name, 0))
                .toList();
    }

    private static Signature signature(Row row, int column) {
        return new Signature(row.text(column), row.text(column + 1), row.number(column + 2) != 0);
    }

    /// Makes parts of all that stands in none.
    private void group(Map<String, Recorded> holding, Replay replay, long step) {
        List<String> entries = new ArrayList<>();
        List<Parts.Sheet> sheets = new ArrayList<>();
        for (Row row :
                tables.all(
                        "SELECT entry, payload, rendition FROM document WHERE part IS NULL AND"
                                + " reading IS NOT NULL ORDER BY entry")) {
            entries.add(row.text(0));
            sheets.add(
                    new Parts.Sheet(
                            new Sha256(row.text(1)),
                            new Linked(new Sha256(row.text(2)), names(tables, row.text(0)))));
        }
        Set<Recorded> own = new HashSet<>();
        for (Row row : tables.all("SELECT entry FROM decision WHERE part IS NULL"))
            Optional.ofNullable(holding.get(row.text(0))).ifPresent(own::add);
        for (Parts.Gathered group : parts.groups(sheets, replay.only(own::contains))) {
            if (group.sheets().isEmpty()) continue;
            long number = tables.insert("INSERT INTO part (step) VALUES (?)", step);
            for (int sheet : group.sheets())
                tables.execute(
                        "UPDATE document SET part = ? WHERE entry = ?", number, entries.get(sheet));
            for (Recorded by : group.decided().effective())
                tables.execute(
                        "UPDATE decision SET part = ? WHERE entry = ?",
                        number,
                        by.chained().digest().hex());
        }
    }
}
