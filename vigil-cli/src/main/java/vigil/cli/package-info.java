/// The command line: reads arguments, runs the line, prints. No rules of its own.
///
/// In: arguments and files. Out: what a person reads on the terminal, a folder with the case files,
/// and the exit code.
@NullMarked
@DependsOn({
    "source",
    "language",
    "text",
    "syntax",
    "time",
    "name",
    "mention",
    "claim",
    "identity",
    "casefile",
    "journal",
    "report",
    "archive",
    "fetch",
    "catalogue",
    "search",
    "stamp"
})
package vigil.cli;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
