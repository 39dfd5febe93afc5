package vigil.archive;

/// Gives tests of other rooms what [Archives] makes.
public final class Handing {
    private Handing() {}

    /// {@return a writer's options: the clock ticks a second at each look, ids come from a seed}
    public static WriterOptions options(String stream, long seed) {
        return Archives.options(stream, seed);
    }

    /// {@return a text handed over}
    public static Submission.Handed page(String path, String text) {
        return Archives.page(path, text);
    }
}
