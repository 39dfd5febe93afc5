package vigil.archive;

import vigil.archive.RecordingDisk.Op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What a disk may hold after the power went: all that was synced, and of the rest anything. A
/// write that was not synced is there, gone, or there in part; a later one may be there and an
/// earlier one not; a file may have its new length and zeros inside; a name may be the old one.
final class Aftermath {
    /// How the rest went.
    enum Luck {
        EVERYTHING,
        NOTHING,
        ANYTHING
    }

    private static final class Inode {
        private byte[] durable = new byte[0];
        private final List<Op> pending = new ArrayList<>();

        private Inode() {}
    }

    private static final class NameChange {
        private final Op op;
        private final Inode inode;
        private boolean durable;

        private NameChange(Op op, Inode inode) {
            this.op = op;
            this.inode = inode;
        }
    }

    /// Of changes of folders.
    private static final Inode FOLDER = new Inode();

    private final List<NameChange> changes = new ArrayList<>();
    private final List<Inode> inodes = new ArrayList<>();
    private final Map<String, Inode> live = new HashMap<>();

    Aftermath(List<Op> ops) {
        for (Op op : ops) take(op);
    }

    private void take(Op op) {
        switch (op) {
            case Op.Create(var file) -> {
                Inode inode = new Inode();
                inodes.add(inode);
                live.put(file, inode);
                changes.add(new NameChange(op, inode));
            }
            case Op.Write(var file, _, _) -> live.get(file).pending.add(op);
            case Op.Truncate(var file, _) -> live.get(file).pending.add(op);
            case Op.Sync(var file) -> {
                Inode inode = live.get(file);
                for (Op write : inode.pending)
                    inode.durable = apply(inode.durable, write, Integer.MAX_VALUE);
                inode.pending.clear();
            }
            case Op.Move(var from, var to) -> {
                Inode inode = live.remove(from);
                if (inode == null) renamed(live, from, to);
                else live.put(to, inode);
                changes.add(new NameChange(op, inode == null ? FOLDER : inode));
            }
            case Op.Delete(var file) -> changes.add(new NameChange(op, live.remove(file)));
            case Op.MakeFolder _ -> changes.add(new NameChange(op, FOLDER));
            case Op.SyncFolder(var folder) -> {
                for (NameChange change : changes)
                    if (parents(change.op).contains(folder)) change.durable = true;
            }
            case Op.Acknowledged _ -> {
                return;
            }
        }
    }

    /// A move is durable with the folder it leads to.
    private static List<String> parents(Op op) {
        return switch (op) {
            case Op.Create(var file) -> List.of(parent(file));
            case Op.Move(_, var to) -> List.of(parent(to));
            case Op.Delete(var file) -> List.of(parent(file));
            case Op.MakeFolder(var folder) -> List.of(parent(folder));
            default -> List.of();
        };
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /// A folder goes with all that is in it.
    private static void renamed(Map<String, Inode> names, String from, String to) {
        for (String name : List.copyOf(names.keySet()))
            if (name.startsWith(from + "/")) names.put(renamed(name, from, to), names.remove(name));
    }

    private static String renamed(String name, String from, String to) {
        return name.equals(from) || name.startsWith(from + "/")
                ? to + name.substring(from.length())
                : name;
    }

    private static byte[] apply(byte[] file, Op op, int torn) {
        return switch (op) {
            case Op.Truncate(_, var length) -> Arrays.copyOf(file, (int) length);
            case Op.Write(_, var at, var bytes) -> {
                int length = Math.min(bytes.length, torn);
                byte[] longer =
                        file.length < at + length
                                ? Arrays.copyOf(file, (int) at + length)
                                : file.clone();
                System.arraycopy(bytes, 0, longer, (int) at, length);
                yield longer;
            }
            default -> file;
        };
    }

    /// Puts such a disk into a folder.
    void write(Path into, Luck luck, Random random) throws IOException {
        Map<String, Inode> names = new TreeMap<>();
        List<String> folders = new ArrayList<>(List.of(""));
        for (NameChange change : changes) {
            if (!change.durable && !isLucky(luck, random)) continue;
            switch (change.op) {
                case Op.Create(var file) -> {
                    if (folders.contains(parent(file))) names.put(file, change.inode);
                }
                case Op.Move(var from, var to) when change.inode.equals(FOLDER) -> {
                    if (folders.contains(from) && folders.contains(parent(to))) {
                        renamed(names, from, to);
                        folders.replaceAll(folder -> renamed(folder, from, to));
                    }
                }
                case Op.Move(var from, var to) -> {
                    if (folders.contains(parent(to))) {
                        names.remove(from, change.inode);
                        names.put(to, change.inode);
                    }
                }
                case Op.Delete(var file) -> names.remove(file, change.inode);
                case Op.MakeFolder(var folder) -> {
                    if (folders.contains(parent(folder))) folders.add(folder);
                }
                default -> throw new IllegalStateException("no change of a name: " + change.op);
            }
        }
        for (String folder : folders) Files.createDirectories(into.resolve(folder));
        Map<Inode, byte[]> contents = new HashMap<>();
        for (Inode inode : inodes) contents.put(inode, content(inode, luck, random));
        for (Map.Entry<String, Inode> name : names.entrySet())
            Files.write(into.resolve(name.getKey()), contents.get(name.getValue()));
    }

    private static byte[] content(Inode inode, Luck luck, Random random) {
        byte[] file = inode.durable;
        for (Op op : inode.pending) {
            if (luck == Luck.NOTHING) continue;
            int torn = Integer.MAX_VALUE;
            if (luck == Luck.ANYTHING) {
                if (random.nextInt(3) == 0) {
                    // the length went through and the bytes did not
                    if (op instanceof Op.Write(_, var at, var bytes)
                            && random.nextBoolean()
                            && file.length < at + bytes.length)
                        file = Arrays.copyOf(file, (int) at + bytes.length);
                    continue;
                }
                if (op instanceof Op.Write(_, _, var bytes) && random.nextInt(3) == 0)
                    torn = random.nextInt(bytes.length + 1);
            }
            file = apply(file, op, torn);
        }
        return file;
    }

    private static boolean isLucky(Luck luck, Random random) {
        return switch (luck) {
            case EVERYTHING -> true;
            case NOTHING -> false;
            case ANYTHING -> random.nextBoolean();
        };
    }
}
