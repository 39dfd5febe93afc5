package vigil.archive;

import vigil.source.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// What an HTTP answer holds, measured.
///
/// @param payload digest of the payload, transfer coding taken off and content coding left on
/// @param bytes length of that payload
/// @param headerBytes length of status line and headers, with the empty line that ends them
/// @param facts what the status line and the headers say
record Answer(Sha256 payload, long bytes, int headerBytes, Document.HttpFacts facts) {
    /// {@return the answer of an exchange, which is read once from beginning to end}
    ///
    /// @throws IOException if it is no HTTP answer or cannot be read
    static Answer of(Submission.Exchange exchange) throws IOException {
        try (InputStream block = exchange.response().open()) {
            HttpAnswer answer = HttpAnswer.read(block);
            InputStream payload = answer.payload();
            MessageDigest digester = Digests.sha256();
            long bytes = 0;
            byte[] chunk = new byte[1 << 14];
            for (int n; (n = payload.read(chunk)) >= 0; bytes += n) digester.update(chunk, 0, n);
            return new Answer(Digests.of(digester), bytes, answer.headerBytes(), answer.facts());
        }
    }
}
