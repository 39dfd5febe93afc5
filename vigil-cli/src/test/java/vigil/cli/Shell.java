package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Where a person types commands; it shows what the last of them printed.
final class Shell {
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /// {@return the exit code of `vigil` with these arguments}
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /// {@return what a command printed that has to succeed}
    String done(String... arguments) {
        assertThat(run(arguments)).as(out + "%n" + err).isZero();
        return out();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
