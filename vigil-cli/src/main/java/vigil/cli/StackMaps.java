package vigil.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Gives classes of old compilers the stack maps that newer ones write.
///
/// A class without them is verified at every start by a slow way, and cannot be kept ready with the
/// others ([Rehearsal]): the library that reads the command line is the only such, and cost each
/// start a fifth of a second. Nothing that a class does is changed.
///
/// Run by the `vigil` script once, after the program was built.
final class StackMaps {
    /// The first version of class files that must have them (Java 7 refuses to do without).
    private static final int WITH_MAPS = 51;

    private static final int NOW = 52;

    private StackMaps() {}

    /// Rewrites jars in their places.
    ///
    /// @param arguments paths of jars
    public static void main(String[] arguments) throws IOException {
        for (String jar : arguments) rewrite(Path.of(jar));
    }

    /// {@return how many classes got maps}
    static int rewrite(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (!entry.isDirectory()) entries.put(entry.getName(), in.readAllBytes());
        }
        // types that a class names are looked up on the class path, where the jar lies, too
        ClassFile codec = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
        int rewritten = 0;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!entry.getKey().endsWith(".class")) continue;
            ClassModel old = codec.parse(entry.getValue());
            if (old.majorVersion() >= WITH_MAPS) continue;
            entry.setValue(codec.transformClass(old, newer()));
            rewritten++;
        }
        if (rewritten > 0) write(entries, jar);
        return rewritten;
    }

    /// Every body is written anew, or it would be taken over as it stands.
    private static ClassTransform newer() {
        return ClassTransform.transformingMethodBodies(
                        CodeTransform.ofStateful(() -> (code, element) -> code.with(element)))
                .andThen(
                        (type, element) -> {
                            if (element instanceof ClassFileVersion) type.withVersion(NOW, 0);
                            else type.with(element);
                        });
    }

    private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        try (OutputStream file = Files.newOutputStream(part);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry told = new ZipEntry(entry.getKey());
                told.setTime(0);
                out.putNextEntry(told);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
