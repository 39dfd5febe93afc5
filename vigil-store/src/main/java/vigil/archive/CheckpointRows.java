package vigil.archive;

import vigil.journal.EntryLine;
import vigil.journal.Head;
import vigil.journal.Json;
import vigil.source.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the bytes of a [CheckpointTable], row by row.
final class CheckpointRows {
    private final List<byte[]> rows = new ArrayList<>();
    private final List<CheckpointTable.Text> texts = new ArrayList<>();

    /// Begins with all rows of another table.
    void take(CheckpointTable table) {
        for (int row = 0; row < table.size(); row++) rows.add(table.rowBytes(row));
        texts.addAll(table.texts());
    }

    int size() {
        return rows.size();
    }

    /// @param payload none is written as zeros
    /// @return the row's place
    int add(
            Head entry,
            Optional<Sha256> payload,
            int stream,
            long offset,
            int length,
            String kind,
            boolean seenMore) {
        ByteBuffer row = ByteBuffer.allocate(CheckpointTable.ROW);
        row.put(CheckpointTable.raw(entry.entry()));
        row.put(payload.map(CheckpointTable::raw).orElse(new byte[CheckpointTable.DIGEST]));
        row.putInt(stream).putInt(Math.toIntExact(entry.number())).putLong(offset).putInt(length);
        row.put((byte) Math.max(0, CheckpointTable.KINDS.indexOf(kind)))
                .put((byte) (seenMore ? 1 : 0));
        rows.add(row.array());
        return rows.size() - 1;
    }

    void text(int row, Sha256 rendition) {
        texts.add(new CheckpointTable.Text(row, rendition));
    }

    byte[] bytes(String archive, List<Checkpoint.Stream> streams, List<Checkpoint.FileEnd> files) {
        byte[] header =
                (CheckpointTable.FORMAT + header(archive, streams, files).written() + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        int length =
                header.length
                        + rows.size() * (CheckpointTable.ROW + 8)
                        + texts.size() * CheckpointTable.TEXT
                        + 8;
        ByteBuffer out = ByteBuffer.allocate(length).put(header);
        for (byte[] row : rows) out.put(row);
        sorted(0).forEach(out::putInt);
        sorted(CheckpointTable.DIGEST).forEach(out::putInt);
        for (CheckpointTable.Text text : texts)
            out.putInt(text.row()).put(CheckpointTable.raw(text.rendition()));
        out.putLong(CheckpointTable.checksum(out.array(), length - 8));
        return out.array();
    }

    private List<Integer> sorted(int column) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) order.add(i);
        // stable: rows of one payload stay in causal order
        order.sort(
                (one, other) ->
                        Arrays.compareUnsigned(
                                rows.get(one),
                                column,
                                column + CheckpointTable.DIGEST,
                                rows.get(other),
                                column,
                                column + CheckpointTable.DIGEST));
        return order;
    }

    private Json header(
            String archive, List<Checkpoint.Stream> streams, List<Checkpoint.FileEnd> files) {
        List<Json> told = new ArrayList<>();
        for (Checkpoint.Stream stream : streams)
            told.add(
                    Json.object()
                            .with("stem", stream.stem())
                            .with("bytes", stream.bytes())
                            .with("head", EntryLine.json(stream.head()))
                            .build());
        List<Json> ends = new ArrayList<>();
        for (Checkpoint.FileEnd file : files)
            ends.add(
                    Json.object()
                            .with("file", file.file())
                            .with("end", file.end())
                            .with("entry", file.row())
                            .build());
        return Json.object()
                .with("archive", archive)
                .with("entries", rows.size())
                .with("texts", texts.size())
                .with("streams", new Json.Items(told))
                .with("files", new Json.Items(ends))
                .build();
    }
}
