package vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

class GzipMembersTest {
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final List<Integer> ends = new ArrayList<>();

    @Test
    void all_members_are_read_large_and_empty_ones_and_padding_is_passed_over() throws IOException {
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 7, 20_000, 0, 100_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            member(bytes);
        }

        assertThat(read(packed.toByteArray())).isEqualTo(plain.toByteArray());
        assertThat(read(Arrays.copyOf(packed.toByteArray(), packed.size() + 600)))
                .isEqualTo(plain.toByteArray());
    }

    @Test
    void a_file_that_is_cut_off_anywhere_but_between_members_is_said_to_be() throws IOException {
        for (int i = 0; i < 4; i++) member(text("record " + i));
        byte[] whole = packed.toByteArray();

        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (ends.contains(length)) assertThat(read(cut)).isNotEmpty();
            else
                assertThatThrownBy(() -> read(cut))
                        .as("cut at %d", length)
                        .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_member_that_does_not_begin_as_one_is_no_end() throws IOException {
        for (int i = 0; i < 3; i++) member(text("record " + i));
        for (int broken = 0; broken < 3; broken++) {
            byte[] bytes = packed.toByteArray();
            bytes[ends.getFirst() + broken] ^= 0x40;

            assertThatThrownBy(() -> read(bytes)).hasMessageContaining("does not begin as gzip");
        }
    }

    @Test
    void a_byte_that_was_changed_is_found_by_the_checksum() throws IOException {
        member(text("a record of a few words, which are packed"));
        for (int at = 10; at < packed.size(); at++) {
            byte[] bytes = packed.toByteArray();
            bytes[at] ^= 1;

            assertThatThrownBy(() -> read(bytes)).as("at %d", at).isInstanceOf(IOException.class);
        }
    }

    private void member(byte[] bytes) throws IOException {
        plain.writeBytes(bytes);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        ends.add(packed.size());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(byte[] bytes) throws IOException {
        try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(bytes))) {
            return members.readAllBytes();
        }
    }
}
