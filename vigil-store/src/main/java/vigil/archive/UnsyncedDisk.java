package vigil.archive;

import java.io.IOException;
import java.nio.file.Path;

/// The disks of this machine, without waiting until anything is durable: for archives that can be
/// made again, such as those of tests and measurements.
public final class UnsyncedDisk implements DiskOver {
    private final Disk real = Disk.real();

    @Override
    public Disk under() {
        return real;
    }

    @Override
    public Output append(Path file) throws IOException {
        return new Unsynced(real.append(file));
    }

    @Override
    public void syncFolder(Path folder) {}

    private record Unsynced(Output under) implements OutputOver {
        @Override
        public void sync() {}
    }
}
