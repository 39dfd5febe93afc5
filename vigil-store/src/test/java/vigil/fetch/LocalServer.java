package vigil.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;

/// A server on this machine that answers each connection with whatever bytes a test wants.
final class LocalServer implements AutoCloseable {
    /// Answers one request.
    interface Answer {
        void answer(String requestHead, OutputStream out) throws Exception;
    }

    private final ServerSocket listening;
    private final Answer answer;
    final List<String> requests = new CopyOnWriteArrayList<>();

    private LocalServer(ServerSocket listening, Answer answer) {
        this.listening = listening;
        this.answer = answer;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    static LocalServer answering(Answer answer) throws IOException {
        return new LocalServer(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), answer);
    }

    static LocalServer answering(String response) throws IOException {
        return answering((_, out) -> out.write(bytes(response)));
    }

    static LocalServer secure(SSLContext identity, Answer answer) throws IOException {
        return new LocalServer(
                identity.getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")),
                answer);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void listen() {
        while (!listening.isClosed())
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
    }

    private void serve(Socket socket) {
        try (socket) {
            String head = head(socket);
            if (head.isEmpty()) return;
            requests.add(head);
            answer.answer(head, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (Exception e) {
            // the client hung up, which is what many tests are about
        }
    }

    static String head(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int b; (b = in.read()) >= 0; ) {
            head.write(b);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) break;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// {@return a page with its length, as most servers send it}
    static String page(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(bytes(body).length, body);
    }

    static String redirect(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(location);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
