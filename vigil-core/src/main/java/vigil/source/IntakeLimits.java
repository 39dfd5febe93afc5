package vigil.source;

/// What one input may cost. Everything is counted in bytes and pieces, never in seconds, so that
/// the same input gives the same output.
///
/// @param maxFileBytes a larger file is not read
/// @param maxMembers a file of the disk gives no more members than these, containers inside it
///   included
/// @param maxMemberBytes a member that unpacks to more is not read
/// @param maxContainerBytes all members of one file of the disk together, containers inside it
///   included
/// @param maxRatio unpacked bytes a packed byte; more is taken for a bomb once [#RATIO_FROM] bytes
///   are reached
/// @param maxDepth containers inside containers
public record IntakeLimits(
        long maxFileBytes,
        int maxMembers,
        long maxMemberBytes,
        long maxContainerBytes,
        int maxRatio,
        int maxDepth) {
    /// Unpacked bytes below which no ratio is suspicious: a page of blanks packs very well.
    public static final long RATIO_FROM = 4L << 20;

    /// Fits a machine with 512 MB for the program.
    public static final IntakeLimits DEFAULT =
            new IntakeLimits(128L << 20, 5_000, 64L << 20, 256L << 20, 200, 3);
}
