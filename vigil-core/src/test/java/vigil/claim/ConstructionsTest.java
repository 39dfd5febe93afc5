package vigil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Ways of saying that no single frame is about, with what they tell and what they do not.
class ConstructionsTest {
    @Test
    void each_way_of_saying_is_read() {
        List<String> wrong = new ArrayList<>();
        for (String[] cells : FrameRow.cells("constructions.csv"))
            for (String expected : cells[3].split("; ")) {
                FrameRow.Reading reading =
                        new FrameRow(cells[0], cells[1], cells[2], expected).read();
                if (!reading.tells(expected))
                    wrong.add(
                            "%s, %s: expected \"%s\", came out %s"
                                    .formatted(cells[1], cells[2], expected, reading.told()));
            }
        assertThat(wrong).isEmpty();
    }
}
