package vigil.fetch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy on this machine that notes whom it was asked to connect to and always leads to one
/// server.
final class LocalProxy implements AutoCloseable {
    private interface Greeting {
        String greet(Socket client) throws IOException;
    }

    private final ServerSocket listening =
            new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    private final int leadsTo;
    final List<String> asked = new CopyOnWriteArrayList<>();

    private LocalProxy(int leadsTo, Greeting greeting) throws IOException {
        this.leadsTo = leadsTo;
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (!listening.isClosed())
                                try {
                                    var client = listening.accept();
                                    Thread.ofVirtual().start(() -> serve(client, greeting));
                                } catch (IOException e) {
                                    return;
                                }
                        });
    }

    static LocalProxy socks(int leadsTo, int reply) throws IOException {
        return new LocalProxy(leadsTo, client -> greetSocks(client, reply));
    }

    static LocalProxy http(int leadsTo, String reply) throws IOException {
        return new LocalProxy(
                leadsTo,
                client -> {
                    String head = LocalServer.head(client);
                    client.getOutputStream().write(LocalServer.bytes(reply));
                    return head.lines().findFirst().orElse("");
                });
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve(Socket client, Greeting greeting) {
        try (client;
                var server = new Socket(InetAddress.ofLiteral("127.0.0.1"), leadsTo)) {
            asked.add(greeting.greet(client));
            var back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (Exception e) {
            // one of the two hung up
        }
    }

    private static String greetSocks(Socket client, int reply) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = client.getOutputStream();
        int version = in.readByte();
        byte[] methods = in.readNBytes(in.readByte());
        out.write(new byte[] {5, 0});
        in.readNBytes(3);
        String host =
                switch (in.readByte()) {
                    case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
                    case 3 -> new String(in.readNBytes(in.readByte()), StandardCharsets.US_ASCII);
                    default -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
                };
        int port = in.readUnsignedShort();
        out.write(new byte[] {5, (byte) reply, 0, 1, 0, 0, 0, 0, 0, 0});
        return "version %d, %d methods, %s:%d".formatted(version, methods.length, host, port);
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            // one of the two hung up
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
