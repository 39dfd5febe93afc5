package vigil;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The rooms that a room may use, named without the base package: `@DependsOn({"source", "text"})`.
///
/// Every room carries it on its `package-info`; a room that uses no other carries it empty.
/// `RoomsTest` compares it with what the classes use and fails on any use that is not listed and on
/// any cycle, so the package-info files are the map of the program.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface DependsOn {
    /// {@return the rooms that may be used, in the order in which the data passes through them}
    String[] value();
}
