package vigil.cli;

/// Exit codes, the same for every command. 3 is the launcher's: Vigil could not be started.
final class Exit {
    /// Done. Inputs that could not be read are listed in the case file and do not change this.
    static final int DONE = 0;

    /// `diff` found differences, or `verify` something precious that is wrong.
    static final int DIFFERENT = 1;

    /// Wrong arguments, or a folder that is not to be overwritten.
    static final int USAGE = 2;

    /// None of the inputs could be read.
    static final int NOTHING_READ = 4;

    /// The output could not be written: no space, no permission.
    static final int NOT_WRITTEN = 5;

    /// The archive cannot be used: it is none, somebody else is writing, or it says no.
    static final int ARCHIVE = 6;

    /// `verify` found derived data that are not what the archive gives; nothing precious is wrong.
    static final int DERIVED_DIFFERS = 7;

    /// A fault in Vigil.
    static final int FAULT = 70;

    /// Interrupted (Ctrl-C), as shells count it; what was half written is removed.
    static final int INTERRUPTED = 130;

    private Exit() {}
}
